import NumericCore

/// What check.yml has no words for: `let check = Check(…)` in an exercise's check.swift.
public struct Check: Sendable {
    let cases: [ExtraCase]
    let calls: [[String: CheckValue]]
    let accepts: (@Sendable (_ inputs: CheckValues, _ answer: CheckValues) -> Bool)?
    let laws: [CheckLaw]

    /// - Parameters:
    ///   - cases: drawn inputs, changed: emissions near 200, a tie, an exact fit.
    ///   - calls: whole inputs, by label: many calls of a function of one number or one text.
    ///   - accepts: whether a draw will do, given its inputs and the reference's answer; others are drawn again, a hundred
    ///     times at most. So no verdict hangs on a close call. Extra cases and calls are not asked: they stand for what a
    ///     draw avoids, such as a tie.
    ///   - laws: what every right answer obeys, whatever the numbers.
    public init(
        cases: [ExtraCase] = [], calls: [[String: CheckValue]] = [],
        accepts: (@Sendable (_ inputs: CheckValues, _ answer: CheckValues) -> Bool)? = nil,
        laws: [CheckLaw] = []
    ) {
        self.cases = cases
        self.calls = calls
        self.accepts = accepts
        self.laws = laws
    }
}

/// A case made from an ordinary one.
public struct ExtraCase: Sendable {
    let name: String
    let change: @Sendable (inout CheckValues, inout SeededRandom) -> Void

    /// - Parameters:
    ///   - name: what a report calls it, behind the sizes: "emissions near 200".
    ///   - change: makes it of the inputs of an ordinary case.
    public init(_ name: String, _ change: @escaping @Sendable (inout CheckValues, inout SeededRandom) -> Void)
    {
        self.name = name
        self.change = change
    }
}

/// Something that every right answer obeys.
public struct CheckLaw: Sendable {
    let id: String
    let sentence: String
    let probes: @Sendable (CheckValues, inout SeededRandom) -> [CheckValues]
    let holds: @Sendable ([CheckValues], [CheckValues]) -> Bool

    /// A law about several calls.
    ///
    /// - Parameters:
    ///   - id: its name, stable: "order-of-sequences".
    ///   - sentence: true of a right function, for learners.
    ///   - probes: inputs to try it on, made from one drawn case.
    ///   - holds: whether the answers to them, in their order, obey it. Their shapes are already right.
    public init(
        _ id: String, _ sentence: String,
        probes: @escaping @Sendable (_ inputs: CheckValues, _ random: inout SeededRandom) -> [CheckValues],
        holds: @escaping @Sendable (_ inputs: [CheckValues], _ answers: [CheckValues]) -> Bool
    ) {
        self.id = id
        self.sentence = sentence
        self.probes = probes
        self.holds = holds
    }

    /// A law about each single answer.
    public init(
        _ id: String, _ sentence: String,
        holds: @escaping @Sendable (_ inputs: CheckValues, _ answer: CheckValues) -> Bool
    ) {
        self.init(id, sentence, probes: { inputs, _ in [inputs] }) { inputs, answers in
            zip(inputs, answers).allSatisfy(holds)
        }
    }
}
