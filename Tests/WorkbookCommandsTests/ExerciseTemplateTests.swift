import ExerciseChecks
import Foundation
import Testing

@testable import WorkbookCommands

/// What `workbook author new LESSON/NAME` writes, as those read it who judge by it.
struct ExerciseTemplateTests {
    private func text(of ending: String, _ template: ExerciseTemplate) throws -> String {
        try #require(template.scaffold.files.first { $0.path.hasSuffix(ending) }).text
    }

    private func template(_ signature: String?) throws -> ExerciseTemplate {
        try ExerciseTemplate(name: "some_name", lesson: "01-x", title: "T", signature: signature)
    }

    @Test(arguments: [
        nil,
        "func someName(x: Tensor) -> Tensor",
        "func someName(x: Tensor, n: Int) -> Tensor",
        "func someName(a: Float) -> Float",
        "func someName(flag: Bool) -> Bool",
        "func someName(text: String) -> String",
        "func someName(ids: [Int]) -> [Int]",
        "func someName(values: [Float]) -> [Float]",
        "func someName(words: [String]) -> [String]",
        "func someName(x: Tensor, ids: [Int], words: [String], a: Float, b: Bool, s: String) -> Int",
        "func someName(h: Tensor) -> (h: Tensor, c: Tensor)",
        "func someName(s: String) -> (a: Int, b: Float, c: Bool, d: String, e: [Int], f: [Float], g: [String])",
        "func someName(B: Tensor, D: Tensor, N: [Int], R: Int) -> Tensor",
        "func someName(of x: Tensor, n: Int, y: Float, no: Bool) -> (y: Tensor, n: Int)",
        "  func   someName( x : Tensor,\n  n: Int )\n -> Tensor ",
    ])
    func theCheckIsReadWithoutAProblem(signature: String?) throws {
        let template = try template(signature)
        let solution = try text(of: "some_name.swift", template)
        let point = try EntryPoint(solution: solution, stem: "some_name", file: "s.swift")
        #expect(point == template.signature.entryPoint)
        let (check, problems) = CheckFile.read(
            try text(of: "check.yml", template), file: "check.yml", entryPoint: point)
        #expect(problems.map(\.description) == [])
        #expect(check?.inputs.map(\.name).sorted() == point.parameters.map(\.label).sorted())
        let task = try text(of: ".md", template)
        for parameter in point.parameters { #expect(task.contains("| `\(parameter.label)` |")) }
        #expect(task.contains(template.signature.declaration))
    }

    @Test(arguments: [
        ("func someName(x: Double) -> Int", "has the type `Double`. The types of parameters are Tensor, Int"),
        ("func someName(x: [Tensor]) -> Int", "has the type `[Tensor]`"),
        ("func someName(x: Int?) -> Int", "The types of parameters are Tensor, Int"),
        ("func someName(x: Int) -> [[Int]]", "The types of results are Tensor, Int"),
        ("func someName(x: Int)", "The types of results are Tensor, Int"),
        ("func someName(x: Int) -> (Int, Int)", "Write `-> (first: Tensor, second: Tensor)`"),
        ("func someName(x: Int) -> (a: Int)", "Write `-> Int`"),
        ("func someName(x: Int) -> (a: Int, a: Int)", "`a` is there twice"),
        ("func someName(x: Int, x: Int) -> Int", "`x` is there twice"),
        ("func someName(_ x: Int) -> Int", "Give each parameter a label"),
        ("func someName() -> Int", "Give it a parameter"),
        ("func someName(x: Int) throws -> Int", "Declare it with plain types"),
        ("func someName<T>(x: T) -> Int", "Write it as \"func "),
        ("func someName(x: Int) -> Int { x }", "Write it as \"func "),
        ("func someName(x: Int", "Write it as \"func "),
        ("let x = 1", "Write it as \"func "),
        ("", "Write it as \"func "),
    ])
    func whatCannotBeCarriedIsRefusedWithWhatCan(signature: String, said: String) {
        let error = #expect(throws: UserError.self) { try template(signature) }
        #expect(error?.description.contains(said) == true, "\(error?.description ?? "no error")")
    }

    @Test func theNameIsTheFilesAndTheAuthorIsTold() throws {
        let template = try template("func f(x: Tensor, n: Int) -> Tensor")
        #expect(template.signature.declaration == "func someName(x: Tensor, n: Int) -> Tensor")
        #expect(template.scaffold.nextSteps[0].contains("called someName and not f"))
        #expect(template.scaffold.nextSteps.contains { $0.contains("right/") })
    }

    @Test func aLongSignatureIsBrokenAtItsParameters() throws {
        let parameters = (0..<9).map { "parameter\($0): Tensor" }.joined(separator: ", ")
        let opening = try template("func someName(\(parameters)) -> Tensor").signature.opening
        #expect(opening.split(separator: "\n").allSatisfy { $0.count < 80 })
        let point = try EntryPoint(solution: opening + "}", stem: "some_name", file: "s.swift")
        #expect(point.parameters.count == 9)
    }
}
