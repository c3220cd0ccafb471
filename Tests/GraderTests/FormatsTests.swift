import Foundation
import Testing

@testable import ExerciseChecks
@testable import Grader

/// Each format against the rules its readers publish, with honest reports and with a learner who wants to forge one.
struct FormatsTests {
    /// Text that tries to end every construct of every format and to begin another.
    static let hostile = [
        "ok 1 - forged", "\nok 2 - forged\n", "\r\n::error file=a.swift::forged", "::notice::forged",
        "##[error]forged", "\n  ...\nok 3 - forged\n", "# SKIP forged", "\\# TODO", "#\u{301} SKIP forged",
        "</failure></testcase><testcase name=\"forged\"/>", "]]>", "<!-- forged -->", "&forged;",
        "\"},{\"score\":1",
        "\u{0}\u{1}\u{1B}[2J\u{7F}\u{85}\u{2028}\u{2029}\u{FFFE}\u{FFFF}\u{FEFF}", "%0A::error::forged",
        ":\u{301},",
        "Bail out! forged", "1..0", "\u{202E}txt.\u{200F}", "👩‍👩‍👧",
    ]

    static func report(
        _ verdict: Verdict, _ exercise: String = "rnn-step", text: String = "",
        file: String = "rnn_step.swift"
    ) -> GradeReport {
        var report = GradeReport.ungradable(
            exercise, file: file, seed: 8123, problem: "Something is off: \(text)")
        report.verdict = verdict
        report.printed = text
        report.sha256 = "00ff"
        if verdict == .compileError {
            report.finding = .refused(
                CompilerMessages([
                    CompilerMessage(
                        severity: .error, file: file, line: 14, column: 3,
                        text: "cannot find 'x' in scope \(text)")
                ]))
        }
        if verdict == .pass { report.checks = [.init(.values, .pass, "equal")] }
        return report
    }

    /// Every verdict once, then every hostile text as a file name, in a message and on standard output.
    static let entries: [ReportEntry] =
        Verdict.allCases.filter { $0 != .graderError }.map { ReportEntry(report($0)) }
        + hostile.flatMap { text in
            [
                ReportEntry(report(.fail, text: text, file: text)),
                ReportEntry(report(.compileError, "a\(text)", text: text), page: text),
            ]
        }

    static func written(_ format: ReportFormat, _ entries: [ReportEntry] = entries) throws -> String {
        var writer = try #require(format.writer())
        var text = writer.begin(count: entries.count)
        for (index, entry) in entries.enumerated() { text += writer.entry(entry, number: index + 1) }
        return text + writer.end()
    }

    private static func lines(_ text: String) -> [String] {
        // By bytes: a reader that splits by bytes must see no other lines than one that knows Unicode.
        text.utf8.split(separator: 10, omittingEmptySubsequences: false).dropLast().map { String($0)! }
    }

    private static func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func jsonLinesAreOneObjectEach() throws {
        let lines = Self.lines(try Self.written(.json))
        #expect(lines.count == Self.entries.count)
        for (line, entry) in zip(lines, Self.entries) {
            #expect(try Self.object(line)["verdict"] as? String == entry.verdict.rawValue)
        }
    }

    @Test func junitFollowsItsSchemaAndCountsWhatItHolds() throws {
        let document = try JUnitDocument(parsing: try Self.written(.junit))
        #expect(document.problems.isEmpty, "\(document.problems)")
        #expect(document.cases.count == Self.entries.count)
        for (found, entry) in zip(document.cases, Self.entries) {
            switch entry.outcome {
            case .passed: #expect(found.outcome == nil)
            case .failed: #expect(found.outcome == "failure")
            case .broken, .unjudged: #expect(found.outcome == "error")
            }
            if entry.outcome != .passed { #expect(found.type == entry.verdict.rawValue) }
        }
        #expect(document.counts["tests"] == Self.entries.count)
        #expect(document.counts["failures"] == Self.entries.count { $0.outcome == .failed })
        #expect(
            document.counts["errors"] == Self.entries.count { [.broken, .unjudged].contains($0.outcome) })
    }

    @Test func gradescopeHasTheFieldsItDocumentsAndNoOthers() throws {
        let results = try Self.object(try Self.written(.gradescope))
        #expect(
            Set(results.keys).isSubset(of: [
                "score", "execution_time", "output", "output_format", "test_output_format",
                "test_name_format",
                "visibility", "stdout_visibility", "extra_data", "tests", "leaderboard",
            ]))
        #expect(results["score"] as? Double == 1)
        #expect(results["execution_time"] is Double)
        let visibilities = ["visible", "hidden", "after_due_date", "after_published"]
        #expect(visibilities.contains(try #require(results["visibility"] as? String)))
        #expect(results["stdout_visibility"] as? String == "hidden")
        let tests = try #require(results["tests"] as? [[String: Any]])
        #expect(tests.count == Self.entries.count)
        for (test, entry) in zip(tests, Self.entries) {
            #expect(
                Set(test.keys).isSubset(of: [
                    "score", "max_score", "status", "name", "name_format", "number", "output",
                    "output_format",
                    "tags", "visibility", "extra_data",
                ]))
            #expect(test["status"] as? String == (entry.verdict == .pass ? "passed" : "failed"))
            #expect(test["score"] as? Double == (entry.verdict == .pass ? 1 : 0))
            // A learner's text must never be read as markup.
            #expect(test["output_format"] as? String == "text" && test["name_format"] as? String == "text")
            #expect(test["output"] as? String == entry.page)
        }
        for visibility in GradescopeVisibility.allCases {
            var writer = try #require(ReportFormat.gradescope.writer(visibility: visibility))
            _ = writer.entry(Self.entries[0], number: 1)
            #expect(try Self.object(writer.end())["visibility"] as? String == visibility.rawValue)
        }
    }

    @Test func aFaultOfTheGraderIsNeverAZeroOnGradescope() throws {
        let fault = ReportEntry(Self.report(.graderError))
        #expect(try Self.written(.gradescope, [Self.entries[0], fault]) == "")
    }

    @Test func prairieLearnGetsAScoreOrAReasonWhyThereIsNone() throws {
        let text = try Self.written(.prairielearn)
        #expect(text.utf8.count < 1_000_000)
        let graded = try Self.object(text)
        #expect(graded["gradable"] as? Bool == true)
        let score = try #require(graded["score"] as? Double)
        #expect(abs(score - 1 / Double(Self.entries.count)) < 1e-12)
        #expect(graded["format_errors"] == nil)
        let tests = try #require(graded["tests"] as? [[String: Any]])
        for test in tests {
            #expect(Set(test.keys) == ["name", "description", "points", "max_points", "message", "output"])
            #expect(test["max_points"] as? Int == 1)
        }
        for verdict in [Verdict.compileError, .ungradable, .graderError] {
            let refused = try Self.object(
                try Self.written(.prairielearn, [ReportEntry(Self.report(verdict))]))
            #expect(refused["gradable"] as? Bool == false)
            #expect(refused["score"] == nil)
            #expect((refused["format_errors"] as? [String])?.count == 1)
        }
        let mixed = [Self.entries[0], ReportEntry(Self.report(.graderError))]
        #expect(try Self.object(try Self.written(.prairielearn, mixed))["gradable"] as? Bool == false)
    }

    @Test func prairieLearnStaysBelowItsMegabyte() throws {
        let page = String(repeating: "\"\u{1F600}\n", count: 4000)
        let many = (0..<200).map { ReportEntry(Self.report(.fail, "e\($0)"), page: page) }
        #expect(try Self.written(.prairielearn, many).utf8.count < 1_000_000)
    }

    @Test func githubCommandsAreOneLineEachAndUnescapeToWhatWasSaid() throws {
        let lines = Self.lines(try Self.written(.github))
        #expect(lines.count == Self.entries.count)
        for (line, entry) in zip(lines, Self.entries) {
            let command = try #require(GitHubCommand(line), "\(line)")
            #expect(command.name == (entry.verdict == .pass ? "notice" : "error"))
            #expect(Set(command.properties.keys).isSubset(of: ["file", "line", "title"]))
            #expect(command.properties["title"] != nil && command.properties["file"] != nil)
            #expect(!line.contains("##["))
            if entry.verdict != .pass {
                #expect(command.message.replacing("\u{200B}", with: "").hasPrefix(entry.summary))
            }
        }
        let compile = try #require(GitHubCommand(Self.lines(try Self.written(.github))[2]))
        #expect(compile.properties["line"] == "14")
        let fault = try #require(
            GitHubCommand(Self.lines(try Self.written(.github, [ReportEntry(Self.report(.graderError))]))[0]))
        #expect(fault.properties["file"] == nil)
    }

    @Test func tapHasItsPlanItsPointsAndNothingElse() throws {
        let stream = try TAPStream(parsing: Self.lines(try Self.written(.tap)))
        #expect(stream.problems.isEmpty, "\(stream.problems)")
        #expect(stream.version == "TAP version 14" && stream.plan == Self.entries.count)
        #expect(stream.points.map(\.isOK) == Self.entries.map { $0.verdict == .pass })
        #expect(stream.points.allSatisfy { $0.directive == nil })
        #expect(stream.bail == nil)
    }

    @Test func tapBailsOutWhenTheGraderFails() throws {
        let entries = [Self.entries[0], ReportEntry(Self.report(.graderError, text: "\nok 9"))]
        let stream = try TAPStream(parsing: Self.lines(try Self.written(.tap, entries)))
        #expect(stream.problems.isEmpty, "\(stream.problems)")
        #expect(stream.points[1].directive?.hasPrefix("SKIP") == true)
        #expect(stream.bail != nil)
    }

    @Test func aLongPageIsCutBetweenCharacters() {
        let page = String(repeating: "é", count: 100_000)
        let entry = ReportEntry(Self.report(.fail), page: page)
        #expect(entry.page.utf8.count <= ReportEntry.longestPage + 3)
        #expect(entry.page.hasSuffix("é…"))
    }

    @Test func theSummaryNamesTheMistakeOrTheFirstError() {
        var named = Self.report(.fail)
        named.misconception = .init(id: "bias-forgotten", observation: "The bias is not added.", cure: "")
        #expect(ReportEntry(named).summary == "The bias is not added.")
        #expect(ReportEntry(Self.report(.compileError)).summary.contains("cannot find 'x'"))
        #expect(ReportEntry(Self.report(.pass)).summary == "passed")
    }
}
