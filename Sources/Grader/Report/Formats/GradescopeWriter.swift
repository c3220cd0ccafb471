/// When students see a result, in Gradescope's words.
package enum GradescopeVisibility: String, Sendable, CaseIterable {
    case visible, hidden
    case afterDueDate = "after_due_date"
    case afterPublished = "after_published"
}

/// Gradescope's results.json: one test a submission, a point for each pass.
///
/// A fault of the grader must not become a zero. Then nothing is written at all, and Gradescope reports that the
/// autograder failed.
struct GradescopeWriter: ReportWriter {
    let visibility: GradescopeVisibility
    private var tests: [Test] = []
    private var seconds = 0.0
    private var didGraderFail = false

    init(visibility: GradescopeVisibility) {
        self.visibility = visibility
    }

    private struct Extra: Encodable {
        var verdict: String
        var misconception: String?
        var nearMiss: String?
        var seed: UInt64
        var sha256: String
        var isolation: String?
    }

    private struct Test: Encodable {
        var score: Double
        var maxScore = 1.0
        var status: String
        var name: String
        var nameFormat = "text"
        var output: String
        /// Never "html" or "md": the text holds the learner's own words.
        var outputFormat = "text"
        var visibility: String
        /// Nil for a quiz.
        var extraData: Extra?
    }

    private struct Results: Encodable {
        var score: Double
        var executionTime: Double
        var output: String
        var outputFormat = "text"
        var testOutputFormat = "text"
        var testNameFormat = "text"
        var visibility: String
        /// What the autograder itself prints is for instructors.
        var stdoutVisibility = "hidden"
        var tests: [Test]
    }

    func begin(count: Int) -> String { "" }

    mutating func entry(_ entry: ReportEntry, number: Int) -> String {
        if entry.verdict == .graderError { didGraderFail = true }
        seconds += entry.seconds
        let passed = entry.outcome == .passed
        tests.append(
            Test(
                score: passed ? 1 : 0, status: passed ? "passed" : "failed", name: entry.exercise,
                output: entry.page, visibility: visibility.rawValue,
                extraData: Extra(
                    verdict: entry.verdict.rawValue, misconception: entry.misconception,
                    nearMiss: entry.nearMiss, seed: entry.seed, sha256: entry.sha256,
                    isolation: entry.isolation?.rawValue)))
        return ""
    }

    mutating func mark(_ mark: QuizMark, number: Int) -> String {
        tests.append(
            Test(
                score: mark.share, status: mark.passed ? "passed" : "failed", name: mark.name,
                output: mark.sentence, visibility: visibility.rawValue))
        return ""
    }

    func end() -> String {
        guard !didGraderFail else { return "" }
        let passed = tests.count { $0.status == "passed" }
        return FormatText.json(
            Results(
                score: tests.reduce(0) { $0 + $1.score }, executionTime: seconds.rounded(.up),
                output: "\(passed) of \(tests.count) passed", visibility: visibility.rawValue, tests: tests))
            + "\n"
    }
}
