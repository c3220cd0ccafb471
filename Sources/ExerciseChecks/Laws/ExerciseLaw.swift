import NumericCore
import SubmissionRuntime

/// Something every right answer obeys, whatever the numbers: what a report says beside where an answer departs.
package protocol ExerciseLaw: Sendable {
    /// The law's word in check.yml: "causal".
    static var word: String { get }
    /// One line of the page of grammar: its arguments and what it says.
    static var form: String { get }

    /// Reads its arguments; throws what is wrong with them.
    init(_ arguments: LawArguments) throws(LawProblem)

    /// As check.yml writes it, stable: "causal".
    var id: String { get }
    /// True of a right function, for learners.
    var sentence: String { get }

    /// What its author made of the inputs first, for a report: "x is x * 3"; empty where nothing.
    var change: String { get }

    /// Inputs to try it on, made from one drawn case.
    ///
    /// - Parameters:
    ///   - inputs: one case, in the order of the parameters.
    ///   - answer: what the reference answers to any inputs; nil where it stops.
    /// - Returns: further inputs, none where the law says nothing of this case.
    func probes(
        around inputs: [WireValue], answer: ([WireValue]) -> [WireValue]?, random: inout SeededRandom
    ) -> [[WireValue]]

    /// Whether answers to the probes, in their order, keep it. Their shapes are already right.
    func holds(_ inputs: [[WireValue]], _ answers: [[WireValue]]) -> Bool

    /// By result, whether a gradient among the answers to the probes is the derivative of their own forward pass; missing
    /// where that cannot be told, and nil for a law that is about something else.
    func gradientsFit(_ inputs: [[WireValue]], _ answers: [[WireValue]]) -> [Int: Bool]?
}

extension ExerciseLaw {
    /// The law's word.
    package var id: String { Self.word }
    package var change: String { "" }
    package func gradientsFit(_ inputs: [[WireValue]], _ answers: [[WireValue]]) -> [Int: Bool]? { nil }
}

/// All laws, in the order of the page of grammar.
package enum ExerciseLaws {
    /// A new law adds its line here.
    package static let all: [any ExerciseLaw.Type] = [
        RowsIndependent.self, Causal.self, DependsOn.self, Ignores.self, Within.self, SumsTo.self,
        EqualsLaw.self,
        SameUnder.self, ShiftsWith.self, ScalesWith.self, LinearIn.self, Idempotent.self, InverseOf.self,
        IdentityWhen.self, Compose.self, DerivativeOf.self,
    ]
}

/// A law with a sentence or inputs of its author's.
package struct StatedLaw: ExerciseLaw {
    /// Never asked: it stands around another law.
    package static let word = "law"
    /// Never shown.
    package static let form = ""

    var law: any ExerciseLaw
    /// In place of the usual sentence.
    var say: String?
    /// What inputs become first, elementwise.
    var changes: [LawChange] = []
    /// Distinguishes two laws of one word.
    var number = 1

    package init(_ arguments: LawArguments) throws(LawProblem) {
        throw LawProblem("`law` is no law", "Name one of the laws")
    }

    init(law: any ExerciseLaw, say: String?, changes: [LawChange], number: Int) {
        self.law = law
        self.say = say
        self.changes = changes
        self.number = number
    }

    package var id: String { number == 1 ? law.id : "\(law.id)-\(number)" }
    package var sentence: String { say ?? law.sentence }

    package func probes(
        around inputs: [WireValue], answer: ([WireValue]) -> [WireValue]?, random: inout SeededRandom
    ) -> [[WireValue]] {
        law.probes(around: changes.reduce(inputs) { $1.apply(to: $0) }, answer: answer, random: &random)
    }

    package func holds(_ inputs: [[WireValue]], _ answers: [[WireValue]]) -> Bool {
        law.holds(inputs, answers)
    }

    package func gradientsFit(_ inputs: [[WireValue]], _ answers: [[WireValue]]) -> [Int: Bool]? {
        law.gradientsFit(inputs, answers)
    }

    package var change: String { changes.map(\.text).joined(separator: ", ") }
}
