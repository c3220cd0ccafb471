import Testing

@testable import Grader

/// Programs of lessons, run as submissions are.
struct LessonProgramTests {
    private func run(_ source: String, beside files: [CheckProgram.File] = []) throws -> LessonProgram.Outcome
    {
        try Fixture.grader.run(LessonProgram(source, beside: files))
    }

    @Test func whatItPrintsIsReturned() throws {
        #expect(try run("import NumericCore\nprint(tanh(Tensor([0, 1])))\n") == .printed("[0.0, 0.7616]\n"))
    }

    @Test func itCallsTheFilesBesideIt() throws {
        let files = [
            CheckProgram.File(
                path: "exercises/02-a/half.swift", text: "func half(_ x: Int) -> Int { x / 2 }\n"),
            CheckProgram.File(
                path: "exercises/02-a/twice.swift", text: "func twice(_ x: Int) -> Int { x * 2 }\n"),
        ]
        #expect(try run("print(half(8), twice(8))\n", beside: files) == .printed("4 16\n"))
    }

    @Test(arguments: [
        ("print(half(8))\n", "half"), ("fatalError(\"no more\")\n", "no more"),
        ("let a = [0]\nprint(a[1])\n", "Index out of range"),
    ])
    func whatDoesNotRunSaysWhy(_ source: String, _ words: String) throws {
        guard case .failed(let failure) = try run(source) else {
            Issue.record("it ran")
            return
        }
        #expect(failure.text.contains(words), "\(failure.text)")
    }

    @Test func twoFunctionsOfOneNameAreSaid() throws {
        let files = ["a", "b"].map {
            CheckProgram.File(path: "exercises/02-a/\($0).swift", text: "func helper() {}\n")
        }
        guard case .failed(let failure) = try run("helper()\n", beside: files) else {
            Issue.record("it ran")
            return
        }
        #expect(failure.text.contains("helper"), "\(failure.text)")
    }
}
