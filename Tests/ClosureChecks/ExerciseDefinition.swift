import ExerciseChecks
import NumericCore
import SubmissionRuntime

/// A plausible single mistake: an implementation that makes it, and the sentence that teaches.
package struct Misconception<Arguments: CheckArguments, Answer: CheckAnswer>: Sendable {
    /// Stable; it is recorded with the attempt: "hidden-weights-not-transposed".
    package var id: String
    /// What the numbers show, and the question that leads to the line.
    package var observation: String
    /// What the learner's code does, why it is tempting, and what to do instead.
    package var cure: String
    /// The wrong answer, or nil where this mistake does not get through: its shapes do not fit.
    package var answer: @Sendable (Arguments) -> Answer?

    package init(
        _ id: String, _ observation: String, _ cure: String = "",
        answer: @escaping @Sendable (Arguments) -> Answer?
    ) {
        self.id = id
        self.observation = observation
        self.cure = cure
        self.answer = answer
    }
}

/// Something every right answer obeys, whatever the numbers.
package struct Law<Arguments: CheckArguments, Answer: CheckAnswer>: Sendable {
    /// Stable: "causality".
    package var id: String
    /// The law as a sentence that is true of a right function.
    package var sentence: String
    /// How the probes differ from an ordinary case, for a report: "x three times as large".
    package var probeNote: String
    /// Inputs to try it on, made from one drawn case.
    package var probes: @Sendable (Arguments, inout SeededRandom) -> [Arguments]
    /// Whether the answers to the probes, in their order, obey it. Shapes are already right.
    package var holds: @Sendable ([Arguments], [Answer]) -> Bool

    package init(
        _ id: String, _ sentence: String, probeNote: String = "",
        probes: @escaping @Sendable (Arguments, inout SeededRandom) -> [Arguments],
        holds: @escaping @Sendable ([Arguments], [Answer]) -> Bool
    ) {
        self.id = id
        self.sentence = sentence
        self.probeNote = probeNote
        self.probes = probes
        self.holds = holds
    }
}

/// How one exercise is judged, written in Swift with the types of its function: for tests that need arguments, answers and
/// mistakes as values. A course's exercises are files.
package struct ExerciseDefinition<Arguments: CheckArguments, Answer: CheckAnswer>: Sendable {
    /// The file name with dashes: "rnn-step".
    package var id: String
    package var entryPoint: EntryPoint
    package var tolerance = Tolerance()
    /// Draws the inputs. The first case may have equal sizes, so that mistakes which break on unequal ones
    /// still show their numbers; no two sizes of the last are equal.
    package var cases: @Sendable (inout SeededRandom) -> [Arguments]
    package var reference: @Sendable (Arguments) -> Answer
    package var laws: [Law<Arguments, Answer>]
    package var misconceptions: [Misconception<Arguments, Answer>]
    /// For a function that returns gradients beside its forward pass.
    package var ownGradient: OwnGradient<Arguments, Answer>?

    package init(
        id: String, entryPoint: EntryPoint, tolerance: Tolerance = Tolerance(),
        cases: @escaping @Sendable (inout SeededRandom) -> [Arguments],
        reference: @escaping @Sendable (Arguments) -> Answer, laws: [Law<Arguments, Answer>],
        misconceptions: [Misconception<Arguments, Answer>],
        ownGradient: OwnGradient<Arguments, Answer>? = nil
    ) {
        self.id = id
        self.entryPoint = entryPoint
        self.tolerance = tolerance
        self.cases = cases
        self.reference = reference
        self.laws = laws
        self.misconceptions = misconceptions
        self.ownGradient = ownGradient
    }

    /// The check without its types, as the grader works with it.
    package var check: ExerciseCheck {
        ExerciseCheck(
            id: id, entryPoint: entryPoint, tolerance: tolerance,
            misconceptions: misconceptions.map {
                .init(id: $0.id, observation: $0.observation, cure: $0.cure)
            },
            laws: laws.map { .init(id: $0.id, sentence: $0.sentence) },
            draw: { examination(seed: $0) })
    }

    private func examination(seed: UInt64) -> Examination {
        var random = SeededRandom(seed: seed)
        let drawn = cases(&random)
        // The last case is asymmetric by convention; a law is tried on its sizes.
        let probes = laws.map { $0.probes(drawn[drawn.count - 1], &random) }
        let moved = ownGradient?.probes(around: drawn[drawn.count - 1], &random) ?? []
        let arguments = drawn + probes.joined() + moved
        let notes =
            drawn.map { _ in "" }
            + zip(laws, probes).flatMap { law, probes in probes.map { _ in law.probeNote } }
            + moved.map { _ in "" }
        let probeStarts = probes.indices.map { drawn.count + probes[..<$0].map(\.count).reduce(0, +) }
        return Examination(
            seed: seed,
            cases: arguments.enumerated().map { index, arguments in
                .init(
                    sizes: arguments.sizes + (notes[index].isEmpty ? "" : ", \(notes[index])"),
                    isProbe: index >= drawn.count, inputs: arguments.wireValues,
                    expected: reference(arguments).wireValues)
            },
            answerOfMisconception: { index, number in
                misconceptions[index].answer(arguments[number])?.wireValues
            },
            lawHolds: { index, answers in
                let range = probeStarts[index]..<(probeStarts[index] + probes[index].count)
                let typed = answers[range].compactMap(Answer.init(wireValues:))
                return typed.count == range.count && laws[index].holds(Array(arguments[range]), typed)
            },
            gradientsFit: { answers in
                fit(
                    drawn[drawn.count - 1], answers[drawn.count - 1], moved,
                    Array(answers[(arguments.count - moved.count)...]))
            })
    }

    /// By result, whether each gradient of `answer` is the derivative of the objective.
    private func fit(
        _ arguments: Arguments, _ answer: [WireValue], _ moved: [Arguments], _ answers: [[WireValue]]
    ) -> [Int: Bool] {
        guard let ownGradient, let typed = Answer(wireValues: answer) else { return [:] }
        let results = ownGradient.parameters.map { parameter in
            entryPoint.results.firstIndex { $0.label == parameter.result }
        }
        let gradients = results.map { $0.flatMap { Tensor(answer[$0]) } }
        let around = answers.compactMap(Answer.init(wireValues:))
        guard around.count == moved.count else { return [:] }
        let fits = ownGradient.fits(gradients, ownGradient.objective(arguments, typed), moved, around)
        return zip(results, fits).reduce(into: [:]) { if let result = $1.0 { $0[result] = $1.1 } }
    }
}
