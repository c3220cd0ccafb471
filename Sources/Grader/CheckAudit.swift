import ExerciseChecks
import SubmissionRuntime

/// Tries an exercise's check on itself: no process runs, the answers come from its own reference and mistakes.
package struct CheckAudit: Sendable {
    /// What is wrong with the check, a sentence each; empty when all is well.
    package let problems: [String]

    /// The fewest mistakes a check should know by name.
    package static let fewestMisconceptions = 5

    /// Judges the reference and every misconception on inputs from each seed.
    ///
    /// The reference must pass and keep every law. Every misconception must be judged wrong, and be named: answers that
    /// two of them give would name neither.
    ///
    /// - Parameter fewest: how many misconceptions there must be at least.
    package init(of check: ExerciseCheck, seeds: [UInt64], fewest: Int = Self.fewestMisconceptions) {
        var problems: [String] = []
        func report(_ problem: String) {
            if !problems.contains(problem) { problems.append(problem) }
        }
        if check.misconceptions.count < fewest {
            report(
                "it knows \(check.misconceptions.count) misconceptions; \(fewest) are expected"
            )
        }
        var told: Set<Int> = []
        for seed in seeds {
            let examination = check.draw(seed)
            if let problem = examination.problem {
                report("it cannot be drawn: \(problem)")
                continue
            }
            let judge = Judge(check: check, examination: examination)
            let expected = judge.examination.cases.map(\.expected)
            let opinion = judge.opinion(on: expected + expected.prefix(1))
            if opinion.verdict != .pass {
                let law = opinion.brokenLaws.first.map { ": it breaks the law \($0.id)" } ?? ""
                report("its own reference does not pass\(law)")
            }
            let fits = judge.examination.gradientsFit(expected)
            told.formUnion(fits.keys)
            for result in fits.keys.sorted() where fits[result] == false {
                report(
                    "its own reference's \(check.entryPoint.results[result].label) is not the derivative of its "
                        + "objective (seed \(seed))")
            }
            for (index, mistake) in check.misconceptions.enumerated() {
                if let problem = Self.problem(with: index, judge) {
                    report("the misconception \(mistake.id) \(problem) (seed \(seed))")
                }
            }
        }
        let results = check.entryPoint.results
        if results.contains(where: { $0.gradientOf == nil }) {
            for (index, result) in results.enumerated()
            where result.gradientOf != nil && !told.contains(index) {
                report(
                    "nothing tells whether \(result.label) fits the forward pass: name it in the law derivative-of"
                )
            }
        }
        self.problems = problems
    }

    private static func problem(with index: Int, _ judge: Judge) -> String? {
        let cases = judge.examination.cases.indices
        let answers = cases.map { judge.examination.answerOfMisconception(index, $0) }
        let id = judge.check.misconceptions[index].id
        let given = answers.prefix { $0 != nil }.compactMap(\.self)
        guard given.count == answers.count else {
            // It stops at some case, as its author's code would: what came before must tell it apart.
            let equal = judge.examination.equalCases.indices
                .map { judge.examination.answerOfMisconceptionToEqual(index, $0) }
                .prefix { $0 != nil }.compactMap(\.self)
            let named = judge.misconception(answering: given, stopsNext: true, equal: equal)?.id
            return named == id ? nil : "stops before it is told apart from others"
        }
        let opinion = judge.opinion(on: given + given.prefix(1))
        if opinion.verdict == .pass { return "passes" }
        switch opinion.misconception?.id {
        case id: return nil
        case let other?: return "is named \(other)"
        case nil: return "is not named: another one gives the same answers"
        }
    }
}
