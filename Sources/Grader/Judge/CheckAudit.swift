import ExerciseChecks
import SubmissionRuntime

/// Tries an exercise's check on itself: the answers come from its own reference and mistakes.
package struct CheckAudit: Sendable {
    /// One thing that is wrong.
    package struct Finding: Sendable, Equatable {
        /// The mistake it is about, by its place in the check; nil where it is the check itself.
        package var mistake: Int?
        /// What is wrong, about that mistake or about the check: "passes".
        package var sentence: String
        /// The seed that shows it, where one does.
        package var seed: UInt64?
    }

    /// What is wrong, at most once for each mistake; empty when all is well.
    package let findings: [Finding]
    /// The same, a sentence each.
    package let problems: [String]

    /// The fewest mistakes a check should know by name.
    package static let fewestMisconceptions = 5

    /// Judges the reference and every misconception on inputs from each seed.
    ///
    /// The reference must pass and keep every law. Every misconception must be judged wrong, and be named: answers that
    /// two of them give would name neither. A seed that cannot be drawn is the last that is tried.
    ///
    /// - Parameter fewest: how many misconceptions there must be at least.
    package init(of check: ExerciseCheck, seeds: [UInt64], fewest: Int = Self.fewestMisconceptions) {
        var findings: [Finding] = []
        func report(_ sentence: String, of mistake: Int? = nil, seed: UInt64? = nil) {
            let isKnown = findings.contains {
                mistake == nil ? $0.sentence == sentence : $0.mistake == mistake
            }
            if !isKnown { findings.append(Finding(mistake: mistake, sentence: sentence, seed: seed)) }
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
                break
            }
            let judge = Judge(check: check, examination: examination)
            let expected = judge.examination.cases.map(\.expected)
            let opinion = judge.opinion(on: expected + expected.prefix(1))
            if opinion.verdict != .pass {
                let law = opinion.brokenLaws.first.map { ": it breaks the law \($0.id)" } ?? ""
                report("its own reference does not pass\(law)", seed: seed)
            }
            let fits = judge.examination.gradientsFit(expected)
            told.formUnion(fits.keys)
            for result in fits.keys.sorted() where fits[result] == false {
                report(
                    "its own reference's \(check.entryPoint.results[result].label) is not the derivative of its "
                        + "objective", seed: seed)
            }
            for index in check.misconceptions.indices {
                if let problem = Self.problem(with: index, judge) { report(problem, of: index, seed: seed) }
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
        self.findings = findings
        problems = findings.map { finding in
            let subject = finding.mistake.map { "the misconception \(check.misconceptions[$0].id) " } ?? ""
            return subject + finding.sentence + (finding.seed.map { " (seed \($0))" } ?? "")
        }
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
            if judge.misconception(answering: given, stopsNext: true, equal: equal)?.id == id { return nil }
            let others = names(of: twins(of: index, answering: given, stopsNext: true, equal: equal, judge))
            return "stops before it is told apart from \(others.isEmpty ? "others" : others)"
        }
        let opinion = judge.opinion(on: given + given.prefix(1))
        if opinion.verdict == .pass { return "passes" }
        switch opinion.misconception?.id {
        case id: return nil
        case let other?: return "is named \(other)"
        case nil:
            let others = names(of: twins(of: index, answering: given, stopsNext: false, equal: [], judge))
            return others.isEmpty
                ? "is not named: its own answers are not told from the right ones"
                : "is not named: it gives the same answers as \(others)"
        }

        func names(of twins: [Int]) -> String {
            twins.map { judge.check.misconceptions[$0].id }.joined(separator: " and ")
        }
    }

    /// The other misconceptions that answer alike.
    private static func twins(
        of index: Int, answering given: [[WireValue]], stopsNext: Bool, equal: [[WireValue]], _ judge: Judge
    ) -> [Int] {
        let comparison = Comparison(
            tolerance: judge.check.tolerance, results: judge.check.entryPoint.results)
        return judge.check.misconceptions.indices.filter { other in
            guard other != index else { return false }
            let isAlike = given.enumerated().allSatisfy { number, answer in
                judge.examination.answerOfMisconception(other, number).map { comparison.agree(answer, $0) }
                    ?? false
            }
            let isAlikeToEqual = equal.enumerated().allSatisfy { number, answer in
                judge.examination.answerOfMisconceptionToEqual(other, number)
                    .map { comparison.agree(answer, $0) } ?? false
            }
            return isAlike && isAlikeToEqual
                && (!stopsNext || judge.examination.answerOfMisconception(other, given.count) == nil)
        }
    }
}
