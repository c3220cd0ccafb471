import MathTypesetting
import Testing

/// What a formula's author is told.
struct ProblemTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var latex: String
        var line = 0
        var said: String
        var testDescription: String { latex }

        init(_ latex: String, _ said: String, line: Int = 0) {
            (self.latex, self.line, self.said) = (latex, line, said)
        }
    }

    @Test(arguments: [
        Case(#"\tnah(x)"#, "`\\tnah` is not known"), Case("a +\n\\foo{b}", "`\\foo` is not known", line: 1),
        Case("{a", "is never closed"), Case("a\n+ {b", "is never closed", line: 1),
        Case("a}", "closes nothing"), Case(#"\left( a"#, "`\\left` has no `\\right`"),
        Case("a\n\\right)", "`\\right` has no `\\left`", line: 1),
        Case(#"\left( \frac{a}{b \right)"#, "is never closed"),
        Case(#"\left a \right)"#, "`\\left` has no delimiter"), Case(#"\big"#, "`\\big` has no delimiter"),
        Case(#"a \middle| b"#, "outside of `\\left`"),
        Case("a\n\\begin{cases} b", "`\\begin{cases}` is never ended", line: 1),
        Case("a\n\n\\end{cases}", "`\\end{cases}` ends nothing", line: 2),
        Case(#"\begin{matrix} a \end{cases}"#, "ends what began with `\\begin{matrix}`"),
        Case(#"\begin{tikzpicture} a \end{tikzpicture}"#, "`\\begin{tikzpicture}` is not known"),
        Case(#"\frac{a}"#, "an argument of `\\frac` is missing"), Case("x^", "an argument of `^` is missing"),
        Case("{x_}", "an argument of `_` is missing"), Case("x^a^b", "two superscripts"),
        Case("a & b", "`&` stands outside"), Case("a #1", "`#1` stands outside of a macro"),
        Case("a $ b", "dollar sign"), Case("a\n\\text{b", "`\\text{` is never closed", line: 1),
        Case(String(repeating: "{", count: 100) + String(repeating: "}", count: 100), "nested deeper"),
        Case(#"\text{if $\wrong$}"#, "`\\wrong` is not known"),
        Case(#"\sqrt[\odd]{x}"#, "`\\odd` is not known"),
    ])
    func whatIsWrongIsNamedOnItsLine(given: Case) {
        let problems = MathExpression.problems(in: given.latex)
        #expect(problems.count == 1, "\(problems)")
        #expect(problems.first?.message.contains(given.said) == true, "\(problems)")
        #expect(problems.first?.line == given.line)
        #expect(problems.first?.fix.isEmpty == false)
    }

    @Test(arguments: TwoDimensionalTests.goldens)
    func nothingIsWrongWithAGolden(golden: TwoDimensionalTests.Golden) {
        #expect(MathExpression.problems(in: golden.latex, macros: OneLineTests.macros) == [])
    }

    @Test(arguments: OneLineTests.goldens)
    func nothingIsWrongWithAGoldenOfOneLine(golden: OneLineTests.Golden) {
        #expect(MathExpression.problems(in: golden.latex, macros: OneLineTests.macros) == [])
    }

    @Test func whatIsWrongInAMacroIsNamedWhereItIsUsed() {
        var macros = MathMacros()
        macros.define(from: #"\newcommand{\half}[1]{\frc{#1}{2}}"#)
        let problems = MathExpression.problems(in: "a +\n\\half{b}", macros: macros)
        #expect(problems.map(\.line) == [1])
        #expect(problems.first?.unknownCommand == "frc")
        #expect(MathExpression.knownCommands.contains("frac"))
    }

    @Test func everyCommandThatIsKnownIsKnown() {
        for name in MathExpression.knownCommands where name != "end" {
            let found = MathExpression(parsing: "\\\(name){\\q}{b}").unknownCommands
            #expect(!found.contains(name), "\(name)")
        }
    }
}
