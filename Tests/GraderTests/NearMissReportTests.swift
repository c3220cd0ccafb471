import Foundation
import NumericCore
import SubmissionRuntime
import Testing

@testable import ExerciseChecks
@testable import Grader

/// A near miss in what other programs read: where the misconception's message stands, in its absence.
struct NearMissReportTests {
    private static func report(_ labels: [String]) -> GradeReport {
        var report = FormatsTests.report(.fail)
        report.nearMiss = NearMiss(relation: .reversed(axis: labels.joined()), labels: labels)
        return report
    }

    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func theJSONHasAFieldForItBesideTheMisconception() throws {
        let near = try object(Self.report(["states"]).json)
        #expect(near["misconception"] is NSNull)
        let field = try #require(near["near_miss"] as? [String: String])
        #expect(field["id"] == "reversed")
        #expect(
            field["message"]?.hasPrefix("Your numbers in `states` are the expected ones in reverse") == true)
        #expect(try object(FormatsTests.report(.fail).json)["near_miss"] is NSNull)
    }

    @Test func eachRelationHasAnIdOfItsOwn() {
        let relations: [NearMiss.Relation] = [
            .axesExchanged("a", "b"), .reshaped, .signTurned, .complement, .factor(2), .factorOfEachCase([2]),
            .offset(1), .reversed(axis: "a"), .permuted(axis: "a"), .late(axis: "a"), .early(axis: "a"),
            .resultsExchanged("a", "b"), .timesSize("B"), .dividedBySize("B"), .unsummed(axis: 0),
        ]
        #expect(
            relations.map { NearMiss(relation: $0, labels: []).id } == [
                "axes-exchanged", "reshaped", "sign-turned", "complement", "factor", "factor-of-each-case",
                "offset", "reversed", "permuted", "late", "early", "results-exchanged",
                "times-size", "divided-by-size", "unsummed",
            ])
    }

    @Test func everyFormatSaysIt() throws {
        let entry = ReportEntry(Self.report(["states"]))
        #expect(entry.summary.contains("in reverse along the"))
        for format in ReportFormat.allCases where format != .text {
            #expect(try FormatsTests.written(format, [entry]).contains("in reverse along the"), "\(format)")
        }
        let gradescope = try object(try FormatsTests.written(.gradescope, [entry]))
        let tests = try #require(gradescope["tests"] as? [[String: Any]])
        let extra = try #require(tests[0]["extra_data"] as? [String: Any])
        #expect(extra["near_miss"] as? String == "reversed")
    }

    @Test func theMisconceptionHasTheWordWhereBothAre() {
        var report = Self.report(["states"])
        report.misconception = .init(
            id: "states-reversed", observation: "They come out in reverse.", cure: "")
        #expect(ReportEntry(report).summary == "They come out in reverse.")
    }

    @Test func nothingIsForgedThroughIt() throws {
        let entries = FormatsTests.hostile.map { ReportEntry(Self.report([$0, "a\($0)"])) }
        let lines = { (text: String) in
            text.utf8.split(separator: 10, omittingEmptySubsequences: false).dropLast().map { String($0)! }
        }
        let github = lines(try FormatsTests.written(.github, entries))
        #expect(github.count == entries.count)
        for line in github {
            #expect(GitHubCommand(line)?.name == "error")
            #expect(!line.contains("##["))
        }
        let tap = try TAPStream(parsing: lines(try FormatsTests.written(.tap, entries)))
        #expect(tap.problems.isEmpty, "\(tap.problems)")
        #expect(
            tap.points.count == entries.count && tap.points.allSatisfy { !$0.isOK && $0.directive == nil })
        let junit = try JUnitDocument(parsing: try FormatsTests.written(.junit, entries))
        #expect(junit.problems.isEmpty, "\(junit.problems)")
        #expect(junit.cases.count == entries.count && junit.cases.allSatisfy { $0.outcome == "failure" })
        for format in [ReportFormat.gradescope, .prairielearn] {
            let results = try object(try FormatsTests.written(format, entries))
            #expect((results["tests"] as? [[String: Any]])?.count == entries.count)
            #expect(results["score"] as? Double == 0)
        }
        let json = lines(try FormatsTests.written(.json, entries))
        #expect(json.count == entries.count)
        for line in json { #expect(try object(line)["verdict"] as? String == "fail") }
    }

    private func step(_ body: String, globals: String = "") throws -> GradeReport {
        try Fixture.grade(
            """
            import NumericCore
            \(globals)
            func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
                \(body)
            }
            """)
    }

    private let right = "tanh(matmul(x, wx.transposed()) + matmul(h, wh.transposed()) + b)"

    @Test func whatIsAnsweredInTwoWaysHasNoPattern() throws {
        let report = try step(
            "calls += 1; return \(right) * calls", globals: "nonisolated(unsafe) var calls: Float = 0")
        #expect(report.finding == .notRepeatable)
        #expect(report.nearMiss == nil)
    }

    @Test func ofNanNoLawSaysAnything() throws {
        let report = try step("\(right) * Float.nan")
        #expect(report.verdict == .fail)
        #expect(report.brokenLaws.isEmpty)
        #expect(report.checks.filter { $0.name == .law("within") }.map(\.status) == [.skipped])
    }

    @Test func anEndlessOffsetIsNone() throws {
        let report = try Fixture.grade(
            "func rnnSizeForBudget(inputSize: Int, budget: Int, biases: Int) -> Int { Int.max }",
            as: "rnn-size-for-budget")
        #expect(report.verdict == .fail)
        #expect(report.nearMiss == nil)
    }

    @Test func oneResultIsLookedAtAloneWhereTheOthersAreOffOtherwise() throws {
        let check = try Fixture.check("rnn-forward")
        let expected = check.draw(8123).cases.map(\.expected)
        let answers = expected.map { values -> [WireValue] in
            guard case .tensor(let states) = values[0], case .tensor(let last) = values[1] else {
                return values
            }
            return [.tensor(-states), .tensor(last.mapped { $0 * $0 + 3 })]
        }
        let found = NearMissSearch(
            answers, expected: expected, results: check.entryPoint.results, tolerance: check.tolerance)?
            .found()
        #expect(found == NearMiss(relation: .signTurned, labels: ["states"]))
    }

    @Test func rightCasesAreCounted() throws {
        let report = try step("x.shape[0] == 1 ? \(right) : \(right) * 0.5")
        let cases = try Fixture.check("rnn-step").draw(8123).cases.filter { !$0.isProbe }
        let single = cases.count { $0.namedSizes["B"] == 1 || Tensor($0.inputs[0])?.shape[0] == 1 }
        #expect(single > 0 && report.rightCases == single && report.caseCount == cases.count)
    }
}
