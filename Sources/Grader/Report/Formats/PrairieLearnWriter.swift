/// The results.json of a PrairieLearn external grader.
///
/// Where nothing compiled, or the grader failed, the submission is not gradable: it then costs no attempt and no
/// points, and `format_errors` says why.
struct PrairieLearnWriter: ReportWriter {
    private var tests: [Test] = []
    private var errors: [String] = []
    private var passed = 0
    private var points = 0.0
    private var didGraderFail = false
    private var couldJudge = false
    private var longestText = ReportEntry.longestPage

    private struct Test: Encodable {
        var name: String
        var description: String
        var points: Double
        var maxPoints = 1
        var message: String
        var output: String
    }

    private struct Results: Encodable {
        var gradable: Bool
        var score: Double?
        var message: String
        var formatErrors: [String]?
        var tests: [Test]
    }

    /// PrairieLearn takes at most 1 MB; half of it is left for escapes and names.
    private static let mostBytes = 400_000

    mutating func begin(count: Int) -> String {
        longestText = min(longestText, Self.mostBytes / max(1, count))
        return ""
    }

    mutating func entry(_ entry: ReportEntry, number: Int) -> String {
        if entry.verdict == .graderError { didGraderFail = true }
        if entry.outcome == .passed {
            passed += 1
            points += 1
        }
        if entry.outcome != .unjudged, entry.verdict != .compileError {
            couldJudge = true
        } else {
            errors.append("\(entry.exercise): \(entry.summary)")
        }
        tests.append(
            Test(
                name: entry.exercise, description: entry.verdict.rawValue,
                points: entry.outcome == .passed ? 1 : 0, message: entry.summary,
                output: FormatText.cut(entry.page, to: longestText)))
        return ""
    }

    mutating func mark(_ mark: QuizMark, number: Int) -> String {
        if mark.passed { passed += 1 }
        points += mark.share
        tests.append(
            Test(
                name: mark.name, description: mark.passed ? "pass" : "fail", points: mark.share,
                message: mark.sentence, output: ""))
        return ""
    }

    func end() -> String {
        let isGradable = couldJudge && !didGraderFail
        return FormatText.json(
            Results(
                gradable: isGradable, score: isGradable ? points / Double(tests.count) : nil,
                message: isGradable ? "\(passed) of \(tests.count) passed" : "Not graded.",
                formatErrors: isGradable ? nil : errors, tests: tests)) + "\n"
    }
}
