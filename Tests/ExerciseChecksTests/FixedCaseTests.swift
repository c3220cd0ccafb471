import Diagnostics
import Foundation
import LessonMarkup
import NumericCore
import SubmissionRuntime
import Testing

@testable import ExerciseChecks

/// Cases from JSON.
struct FixedCaseTests {
    private func cases(_ json: String) throws -> [FixedCase] {
        let yaml = """
            inputs: {x: "[2, 2] normal", words: "[2] of [a]", flag: boolean, n: "integer(1, 2)"}
            results: {y: [row], ok: []}
            """
        let check = try CheckFormatFixtures.check(
            yaml, of: "func f(x: Tensor, words: [String], flag: Bool, n: Int) -> (y: [Float], ok: Bool)")
        return try check.fixedCases(Data(json.utf8), file: "examples.json")
    }

    static let good = """
        [{"inputs": {"x": [[1, 2], [3, 4.5]], "words": ["a", "b"], "flag": true, "n": 3},
          "results": {"y": [0.5, 2], "ok": false}, "say": "by hand"}]
        """

    @Test func valuesAreReadByName() throws {
        let read = try cases(Self.good)
        #expect(read.count == 1 && read[0].say == "by hand")
        #expect(
            read[0].inputs == [
                .tensor(Tensor([[1, 2], [3, 4.5]])), .texts(["a", "b"]), .bool(true), .int(3),
            ])
        #expect(read[0].results == [.floats([0.5, 2]), .bool(false)])
        let shaped = try cases(
            Self.good.replacing("[[1, 2], [3, 4.5]]", with: "{\"shape\": [1, 2], \"data\": [1, 2]}"))
        #expect(shaped[0].inputs[0] == .tensor(Tensor([[1, 2]])))
    }

    @Test(arguments: [
        ("[[1, 2], [3, 4.5]]", "[[1, 2], [3]]"), ("[[1, 2], [3, 4.5]]", "{\"shape\": [3], \"data\": [1]}"),
        ("[[1, 2], [3, 4.5]]", "{\"shape\": [4294967296, 4294967296], \"data\": []}"),
        ("\"n\": 3", "\"n\": 3.5"), ("\"n\": 3", "\"n\": true"), ("\"n\": 3", "\"m\": 3"),
        ("\"flag\": true", "\"flag\": 1"),
        ("\"say\"", "\"sya\""), ("\"n\": 3", "\"n\": 3, \"q\": 1"), ("[{", "{"),
        ("\"ok\": false", "\"ok\": \"no\""),
    ])
    func whatDoesNotFitIsAProblem(what: String, with: String) {
        #expect(throws: Diagnostic.self) {
            try cases(Self.good.replacing(what, with: with, maxReplacements: 1))
        }
    }
}
