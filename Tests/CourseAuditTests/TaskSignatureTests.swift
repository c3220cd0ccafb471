import CourseCatalog
import ExerciseChecks
import Testing

@testable import CourseAudit

/// A task's signature and table beside the solution's declaration.
struct TaskSignatureTests {
    private static let signature = "func rnnForward(x: Tensor, h0: Tensor) -> (states: Tensor, last: Tensor)"
    private static let table = """
        | Argument | Shape | Meaning |
        |---|---|---|
        | `x` | `[B, T]` | the inputs |
        | `h0` | `[B]` | the first states |
        | `states`, `last` | | what comes out |
        """

    private func problems(
        _ signature: String = signature, table: String = table, solution: String = signature
    ) throws -> [String] {
        let text = "---\ntitle: T\n---\n\nDo it.\n\n```swift\n\(signature)\n```\n\n\(table)\n"
        let entryPoint = try EntryPoint(
            solution: "\(solution) { unwritten() }", stem: "rnn_forward", file: "s.swift")
        let task = ExerciseTask(parsing: text, file: "t.md", name: "rnn_forward")
        return TaskSignature(task: task, file: "t.md", entryPoint: entryPoint).problems.map(\.description)
    }

    @Test func theSolutionsOwnDeclarationAgreesHoweverItIsSetOut() throws {
        #expect(try problems() == [])
        let spread = """
            func rnnForward(
                x: Tensor,
                h0: Tensor
            ) -> (
                states: Tensor, last: Tensor
            )
            """
        #expect(try problems(spread) == [])
        #expect(try problems(Self.signature + "\n\nlet other = 1") == [])
    }

    @Test(arguments: [
        (signature.replacing("h0", with: "h"), "parameter 2 is `h`, there `h0`"),
        (signature.replacing("x: Tensor", with: "x: [Float]"), "`x` is [Float], there Tensor"),
        (signature.replacing(", h0: Tensor", with: ""), "it has 1 parameter, there 2"),
        (signature.replacing("last", with: "end"), "the result is (states: Tensor, end: Tensor)"),
        (signature.replacing("rnnForward", with: "forward"), "called `forward`"),
        (signature.replacing(" ->", with: " throws ->"), "throws"),
    ])
    func anotherSignatureIsNamedAtItsLineWithTheDifference(_ signature: String, _ expected: String) throws {
        let found = try problems(signature)
        #expect(found.count == 1 && found[0].hasPrefix("t.md:8: error: "), "\(found)")
        #expect(found[0].contains(expected) && found[0].contains("The solution declares `func "), "\(found)")
    }

    @Test func aResultMayBeCalledAsAParameterIs() throws {
        let signature = "func rnnForward(x: Tensor, b: Tensor) -> (b: Tensor, loss: Float)"
        let table =
            "| Argument | Meaning |\n|---|---|\n| `x` | a |\n| `b` | b |\n| `b` | the new one |\n| `loss` | c |\n"
        #expect(try problems(signature, table: table, solution: signature) == [])
        let twice = table.replacing("| `loss` | c |", with: "| `loss` | c |\n| `b` | again |")
        #expect(
            try problems(signature, table: twice, solution: signature).first?.contains("`b` twice") == true)
    }

    @Test func aTaskWithoutASignatureIsTold() throws {
        let found = try problems("let x = 1")
        #expect(found.first?.contains("the task shows no signature") == true, "\(found)")
    }

    @Test(arguments: [
        ("| `h0` | `[B]`", "| `h1` | `[B]`", "12: error: the table names `h1`, which"),
        ("| `h0` | `[B]`", "| `x` | `[B]`", "13: error: the table names `x` twice"),
        ("`states`, `last`", "`states`", "11: error: the table has no row for `last`"),
        ("`states`, `last`", "`last`, `states`", "11: error: the rows of the table are in another order"),
    ])
    func aTableThatNamesOtherThingsIsNamedAtItsLine(
        _ part: String, _ other: String, _ expected: String
    ) throws {
        let found = try problems(table: Self.table.replacing(part, with: other))
        let line = expected.prefix { $0.isNumber }
        // The table begins with line 11; its first row is two lines further down.
        let place = Int(line) == 11 ? "11" : "14"
        #expect(
            found.contains {
                $0.hasPrefix("t.md:\(place)") && $0.contains(expected.dropFirst(line.count + 2))
            }, "\(found)")
    }

    @Test func onlyAFunctionOfOneParameterNeedsNoTable() throws {
        #expect(try problems(table: "").first?.contains("no table says what goes in") == true)
        let small = "func rnnForward(x: Tensor) -> Tensor"
        #expect(try problems(small, table: "", solution: small) == [])
        let table = "| Argument | |\n|---|---|\n| `x` | in |\n| result | out |\n"
        #expect(try problems(small, table: table, solution: small) == [])
        let other = "| Size | |\n|---|---|\n| `B` | rows |\n"
        #expect(try problems(small, table: other, solution: small) == [])
    }
}
