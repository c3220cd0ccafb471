@testable import Grader

extension HostileCase {
    /// 18–31: what attacks the compiler, or compiles to something other than a function.
    static let compilation: [HostileCase] = [
        .file(
            18, "24 doubling typealiases", [.timeout], says: "compiler did not finish", doublingTypealiases),
        .file(
            19, "an ambiguous operator chain", [.compileError, .timeout],
            """
            \(rightFile)
            let chain: Float = 1 + 2.5 * -3 + (4 - 5 / 6.0) * [1, 2.5, 3].map { $0 + 1 - -2 * 3 }.reduce(0, +)
                + (7 + "8".count * 9 - 1.5) + -(1 + 2 - 3 * 4 + "x") / 5 - [6: 7.5, 8: 9][6]! + (0 ..< 9).map { -$0 + 1 }[0]
            """),
        .file(
            20, "a literal of 60,000 elements", [.timeout, .compileError, .fail, .memory],
            """
            import NumericCore
            let table = [\((0..<60_000).map { $0 % 2 == 0 ? "\($0)" : "\($0).5" }.joined(separator: ", "))]
            \(signature) { h * Float(table[x.count]) }
            """),
        .file(
            21, "20,000 nested parentheses", [.compileError, .timeout],
            "\(rightFile)\nlet n = \(String(repeating: "(", count: 20_000))1\(String(repeating: ")", count: 20_000))"
        ),
        .file(
            22, "a flood of diagnostics", [.compileError, .outputLimit], says: "more errors",
            (0..<600).map { "let a\($0): Nothing\($0) = nowhere\($0)(missing)" }.joined(separator: "\n")),
        .file(
            23, "#sourceLocation with another's path", [.compileError], says: "rnn_step.swift:1:",
            "#sourceLocation(file: \"/etc/passwd\", line: 1)\n\(signature) { nowhere }"),
        .file(
            23, "#sourceLocation with the glue's path", [.compileError], says: "rnn_step.swift:2:",
            "import NumericCore\n#sourceLocation(file: \"main.swift\", line: 1)\n\(signature) { nowhere }"),
        .file(
            24, "#externalMacro", [.compileError],
            """
            \(rightFile)
            @freestanding(expression) macro run() -> Int = #externalMacro(module: "Evil", type: "Run")
            let n = #run()
            """),
        .file(
            25, "import SequenceModels", [.compileError], says: "no such module",
            "import SequenceModels\n\(rightFile)"),
        .file(26, "@testable import", [.compileError], "@testable import NumericCore\n\(rightFile)"),
        .file(27, "code at the top level", [.compileError], says: "top level", "print(1)\n\(rightFile)"),
        .file(
            27, "@main", [.compileError],
            "\(rightFile)\n@main struct Program { static func main() { print(\"PASSED\") } }"),
        .file(
            28, "@_cdecl(\"main\")", [.compileError],
            "\(rightFile)\n@_cdecl(\"main\") func start() -> Int32 { 0 }"),
        .file(
            29, "crashes the compiler", [.compileError, .timeout, .memory],
            "\(rightFile)\nlet n = \(Array(repeating: "{ 1 }()", count: 1).joined())\(String(repeating: ".self", count: 200_000))"
        ),
        .file(
            30, "no such function", [.compileError], says: "there is no function named rnnStep",
            "func other() {}"),
        .file(
            30, "another signature", [.compileError], says: "does not have the signature",
            "import NumericCore\nfunc rnnStep(x: Tensor) -> Tensor { x }"),
        .file(31, "its own Tensor", [.compileError], "struct Tensor {}\n\(signature) { x }"),
        .file(31, "its own Float", [.compileError], "struct Float {}\n\(rightFile)\nlet f: Float = 1.5"),
        .file(
            31, "its own +", [.fail, .compileError],
            "import NumericCore\nfunc + (a: Tensor, b: Tensor) -> Tensor { a }\n\(signature) { \(right) }"),
        .file(
            31, "its own Array", [.fail],
            "import NumericCore\nstruct Array<T> { var count = 0 }\n\(signature) { h * Float(Array<Int>().count) }"
        ),
        .file(
            31, "its own serve", [.pass],
            """
            import NumericCore
            func serve(_ f: (Tensor, Tensor, Tensor, Tensor, Tensor) -> Tensor) { print("PASSED") }
            \(signature) { \(right) }
            """),
    ]

    /// Under a kilobyte, and a type of 2^24 parts.
    private static let doublingTypealiases: String = {
        var lines = ["typealias T0 = (Int, Int)"]
        for n in 1...24 { lines.append("typealias T\(n) = (T\(n - 1), T\(n - 1))") }
        return rightFile + lines.joined(separator: "\n") + "\nfunc bomb(_ value: T24) {}\n"
    }()
}
