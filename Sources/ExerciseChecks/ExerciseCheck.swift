import SubmissionRuntime

/// How one exercise is judged, as the grader works with it.
package struct ExerciseCheck: Sendable {
    /// A misconception's id and what teaches it.
    package struct NamedMistake: Sendable, Equatable {
        package var id: String
        /// What the numbers show, and the question that leads to the line.
        package var observation: String
        /// The cause and what to do: for those who have read the observation, or will not read it twice.
        package var cure: String

        package init(id: String, observation: String, cure: String) {
            self.id = id
            self.observation = observation
            self.cure = cure
        }

        /// All there is to say.
        package var message: String { cure.isEmpty ? observation : observation + " " + cure }
        /// Its id as words: "bias after tanh".
        package var name: String { String(id.map { $0 == "-" ? " " : $0 }) }
    }

    /// A law's id and sentence.
    package struct NamedLaw: Sendable, Equatable {
        package var id: String
        package var sentence: String

        package init(id: String, sentence: String) {
            self.id = id
            self.sentence = sentence
        }
    }

    /// The exercise's id: its file name with dashes.
    package let id: String
    package let entryPoint: EntryPoint
    package let tolerance: Tolerance
    package let misconceptions: [NamedMistake]
    package let laws: [NamedLaw]
    /// Fresh inputs with their expected answers; the same seed draws the same.
    package var draw: @Sendable (_ seed: UInt64) -> Examination
    /// Many drawings at once, in the order of the seeds, which costs less than each by itself; nil where one of them cannot be
    /// made, as drawing it alone will tell.
    package var drawMany: @Sendable (_ seeds: [UInt64]) -> [Examination]? = { _ in nil }
    /// The id of the course's exercise whose function has a name, "rnnStep", for one who calls another's; nil where none has.
    package var exerciseOfFunction: @Sendable (_ name: String) -> String? = { _ in nil }

    /// The text of a stub that is a complete, wrong program to mend; nil where a stub is unwritten. Untouched it counts as
    /// unwritten.
    package var faultyStub: String?

    package init(
        id: String, entryPoint: EntryPoint, tolerance: Tolerance, misconceptions: [NamedMistake],
        laws: [NamedLaw], draw: @escaping @Sendable (_ seed: UInt64) -> Examination
    ) {
        self.id = id
        self.entryPoint = entryPoint
        self.tolerance = tolerance
        self.misconceptions = misconceptions
        self.laws = laws
        self.draw = draw
    }
}

/// The inputs of one run and everything the judge knows about their answers.
package struct Examination: Sendable {
    /// One call of the learner's function.
    package struct Case: Sendable {
        /// "B=2, D=3, H=5".
        package var sizes: String
        /// The same by name: ["B": 2, "D": 3, "H": 5].
        package var namedSizes: [String: Int] {
            let pairs = sizes.split(separator: ",").compactMap { part -> (String, Int)? in
                let sides = part.split(separator: "=").map { $0.filter { !$0.isWhitespace } }
                guard sides.count == 2, let size = Int(sides[1]) else { return nil }
                return (sides[0], size)
            }
            return Dictionary(pairs) { first, _ in first }
        }
        /// Whether it was made for a law rather than drawn as a case of its own.
        package var isProbe: Bool
        package var inputs: [WireValue]
        package var expected: [WireValue]

        package init(sizes: String, isProbe: Bool, inputs: [WireValue], expected: [WireValue]) {
            self.sizes = sizes
            self.isProbe = isProbe
            self.inputs = inputs
            self.expected = expected
        }
    }

    package let seed: UInt64
    package let cases: [Case]
    /// Cases of equal sizes, for a process of their own: asked only where a submission stops in one of `cases`, so that a
    /// mistake that fits no others can be told by its numbers.
    package var equalCases: [Case] = []
    /// What misconception number `index` answers to equal case `number`; nil where it cannot answer at all.
    package var answerOfMisconceptionToEqual: @Sendable (_ index: Int, _ number: Int) -> [WireValue]? = {
        _, _ in nil
    }
    /// Why there are no cases: something is wrong with the course's own files. Nil when all is well.
    package private(set) var problem: String?
    /// What misconception number `index` answers to case `number`; nil where it cannot answer at all.
    package let answerOfMisconception: @Sendable (_ index: Int, _ number: Int) -> [WireValue]?
    /// Whether law number `index` holds for the answers to all cases. The answers' shapes are right.
    package let lawHolds: @Sendable (_ index: Int, _ answers: [[WireValue]]) -> Bool
    /// By result, whether each gradient among the answers to all cases is the derivative of the answers' own
    /// objective; a result is missing where that cannot be told. The answers' shapes are right.
    package let gradientsFit: @Sendable (_ answers: [[WireValue]]) -> [Int: Bool]

    package init(
        seed: UInt64, cases: [Case],
        answerOfMisconception: @escaping @Sendable (_ index: Int, _ number: Int) -> [WireValue]?,
        lawHolds: @escaping @Sendable (_ index: Int, _ answers: [[WireValue]]) -> Bool,
        gradientsFit: @escaping @Sendable (_ answers: [[WireValue]]) -> [Int: Bool]
    ) {
        self.seed = seed
        self.cases = cases
        problem = nil
        self.answerOfMisconception = answerOfMisconception
        self.lawHolds = lawHolds
        self.gradientsFit = gradientsFit
    }
}

extension Examination {
    /// A drawing that could not be made.
    package static func failed(seed: UInt64, _ problem: String) -> Examination {
        var examination = Examination(
            seed: seed, cases: [], answerOfMisconception: { _, _ in nil }, lawHolds: { _, _ in true },
            gradientsFit: { _ in [:] })
        examination.problem = problem
        return examination
    }
}
