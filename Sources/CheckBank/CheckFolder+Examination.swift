import ExerciseChecks
import Grader
import LessonMarkup
import NumericCore
import SubmissionRuntime

extension CheckFolder {
    /// One seed's inputs, before anybody has answered them.
    struct Questions {
        let seed: UInt64
        let drawn: DrawnCases
        /// The names of the cases that are asked for their own sake; probes follow them in `inputs`.
        let names: [String]
        /// Of each law.
        let probes: [[[WireValue]]]
        let inputs: [[WireValue]]
        var equalInputs: [[WireValue]] { drawn.equal.map(\.inputs) }
        /// All that the reference is asked.
        var all: [[WireValue]] { inputs + equalInputs }
    }

    /// One seed's cases, with all that the judge knows of their answers; throws `GraderError` or a `Diagnostic`.
    func examination(
        _ seed: UInt64, _ script: CheckScript?, _ grader: Grader
    ) throws -> Examination {
        try examinations([seed], script, grader)[0]
    }

    /// The same for many seeds, whose inputs the reference and each mistake are asked together.
    func examinations(
        _ seeds: [UInt64], _ script: CheckScript?, _ grader: Grader
    ) throws -> [Examination] {
        let all = try seeds.map { try questions($0, script, grader) }
        let expected = try referenceAnswers(all.flatMap(\.all), grader)
        let mistakeAnswers = MistakeAnswers(
            mistakes, grader: grader, entryPoint: check.entryPoint, batches: all.map(\.inputs))
        let equalAnswers = MistakeAnswers(
            mistakes, grader: grader, entryPoint: check.entryPoint, batches: all.map(\.equalInputs))
        var start = 0
        return try all.enumerated().map { batch, questions in
            let own = Array(expected[start...].prefix(questions.all.count))
            start += own.count
            return try examination(
                questions, script, expected: own, mistakes: mistakeAnswers, equal: equalAnswers, batch: batch)
        }
    }

    private func questions(
        _ seed: UInt64, _ script: CheckScript?, _ grader: Grader
    ) throws -> Questions {
        let drawn = try acceptedDraw(seed, script, grader)
        let extra = try script?.prepared(from: drawn.lawCase.inputs, seed: seed)
        let items = extra?.items ?? []
        let itemNames = script.map { names(ofItems: items, $0, after: drawn.lawCase.name) } ?? []
        let own =
            drawn.cases.map { ($0.name, $0.inputs) }
            + fixed.enumerated().map { number, item in
                (item.say.isEmpty ? "fixed case \(number + 1)" : item.say, item.inputs)
            } + zip(itemNames, items)
        var random = SeededRandom(seed: seed &+ 0x9E37_79B9_7F4A_7C15)
        let probes =
            check.laws.map { law in
                law.probes(
                    around: drawn.lawCase.inputs, answer: { try? referenceAnswers([$0], grader).first },
                    random: &random)
            } + (extra?.probes ?? [])
        return Questions(
            seed: seed, drawn: drawn, names: own.map(\.0), probes: probes,
            inputs: own.map(\.1) + probes.joined())
    }

    private func examination(
        _ questions: Questions, _ script: CheckScript?, expected all: [[WireValue]],
        mistakes: MistakeAnswers, equal: MistakeAnswers, batch: Int
    ) throws -> Examination {
        let (drawn, probes, inputs) = (questions.drawn, questions.probes, questions.inputs)
        let ownCount = questions.names.count
        let (expected, equalExpected) = (all.prefix(inputs.count), all.dropFirst(inputs.count))
        try compareFixed(Array(expected[drawn.cases.count...].prefix(fixed.count)))
        let probeNames = probes.enumerated().flatMap { index, probes in
            let change = check.laws.indices.contains(index) ? check.laws[index].change : ""
            return probes.map { _ in
                [drawn.lawCase.name, change].filter { !$0.isEmpty }.joined(separator: ", ")
            }
        }
        let starts = probes.indices.map { ownCount + probes[..<$0].map(\.count).reduce(0, +) }
        var examination = Examination(
            seed: questions.seed,
            cases: inputs.enumerated().map { index, values in
                .init(
                    sizes: index < ownCount ? questions.names[index] : probeNames[index - ownCount],
                    isProbe: index >= ownCount, inputs: values, expected: expected[index])
            },
            answerOfMisconception: { mistakes.answer(of: $0, to: $1, in: batch) },
            lawHolds: { index, answers in
                let own = Array(answers[starts[index]..<(starts[index] + probes[index].count)])
                guard index >= check.laws.count else { return check.laws[index].holds(probes[index], own) }
                // What a law of check.swift cannot read, it says nothing of.
                return (try? script?.holds(index - check.laws.count, probes[index], own)) ?? true
            },
            gradientsFit: { answers in
                for (place, law) in check.laws.enumerated() {
                    let range = starts[place]..<(starts[place] + probes[place].count)
                    if let fits = law.gradientsFit(probes[place], Array(answers[range])) { return fits }
                }
                return [:]
            })
        examination.equalCases = zip(drawn.equal, equalExpected).map { drawn, expected in
            .init(sizes: drawn.name, isProbe: false, inputs: drawn.inputs, expected: expected)
        }
        examination.answerOfMisconceptionToEqual = { equal.answer(of: $0, to: $1, in: batch) }
        return examination
    }

    /// What the reference answers to each of the inputs: the core's function, or the model solution in a box of its own.
    func referenceAnswers(_ inputs: [[WireValue]], _ grader: Grader) throws -> [[WireValue]] {
        if let name = check.reference, let function = References.function(name) {
            return try inputs.map { values in
                guard let answer = function.answer(values) else {
                    throw GraderError.course(
                        file: check.file, line: nil,
                        problem:
                            "the reference `\(name)` does not take what is drawn: check the shapes of the inputs"
                    )
                }
                return answer
            }
        }
        let answers = try grader.answers(
            of: solution, in: solutionFile, calling: check.entryPoint, to: inputs)
        guard answers.count == inputs.count else {
            throw GraderError.course(
                file: solutionFile, line: nil,
                problem: "the model solution stops at call \(answers.count + 1) of \(inputs.count): "
                    + "see what `workbook grade` says of it")
        }
        return answers
    }

    /// The reference has to give what the fixed cases say; throws `GraderError.course` where it does not.
    private func compareFixed(_ answers: [[WireValue]]) throws {
        for (number, (item, answer)) in zip(fixed, answers).enumerated()
        where !Comparison(tolerance: check.tolerance, results: check.entryPoint.results).agree(
            answer, item.results)
        {
            throw GraderError.course(
                file: solutionFile, line: nil,
                problem:
                    "the reference answers otherwise than case \(number + 1) of \(check.fixed ?? "") says"
                    + (item.say.isEmpty ? "" : " (\(item.say))") + ": mend the one or the other")
        }
    }
}
