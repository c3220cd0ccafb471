import MathTypesetting
import Testing

/// Macros: what they mean, and what they cannot do.
struct MacroTests {
    private func shown(_ latex: String, after definitions: String = "") -> String {
        var macros = MathMacros()
        macros.define(from: definitions)
        return MathExpression(parsing: latex, macros: macros).oneLine()
    }

    @Test(arguments: [
        (#"\newcommand{\vect}[1]{\mathbf{#1}}"#, #"\vect{x} + \vect y"#, "𝐱 + 𝐲"),
        (#"\newcommand\pd[2]{\frac{\partial #1}{\partial #2}}"#, #"\pd{L}{W}"#, "∂L/∂W"),
        (#"\newcommand{\norm}[2][2]{\lVert #2 \rVert_{#1}}"#, #"\norm{x} + \norm[1]{y}"#, "‖x‖₂ + ‖y‖₁"),
        (#"\def\sq#1{#1^2}"#, #"\sq x"#, "x²"), (#"\newcommand{\h}{h_{t-1}}"#, #"W \h"#, "W hₜ₋₁"),
        (#"\DeclareMathOperator{\softmax}{soft\,max}"#, #"\softmax(z)"#, "soft max(z)"),
        (#"\DeclareMathOperator*{\best}{best}"#, #"\best_i x"#, "bestᵢ x"),
        (#"\newcommand{\set}[1]{\text{the #1}}"#, #"\set{big one}"#, "the big one"),
        (#"\newcommand{\a}{\b} \newcommand{\b}{c}"#, #"\a"#, "c"),
        (#"\renewcommand{\phi}{\varphi}"#, #"\phi"#, "φ"), (#"\providecommand{\q}{a}"#, #"\q"#, "a"),
        (#"\newcommand{\q}{a} \providecommand{\q}{b}"#, #"\q"#, "a"),
        (#"\newcommand{\q}{a} \newcommand{\q}{b}"#, #"\q"#, "b"), (#"\let\old\vec"#, #"\old{x}"#, "x⃗"),
        (#"\let\old\vec \renewcommand{\vec}[1]{\mathbf{\old{#1}}}"#, #"\vec{x}"#, "𝐱⃗"),
    ])
    func aMacroMeansWhatItsDefinitionSays(definition: String, latex: String, expected: String) {
        #expect(shown(latex, after: definition) == expected)
        #expect(shown(definition + " " + latex) == expected)
    }

    @Test func aFormulaOfDefinitionsShowsNothing() {
        let expression = MathExpression(parsing: #"\newcommand{\x}{y} \def\z{a}"#)
        #expect(expression.isDefinitionsOnly)
        #expect(expression.oneLine() == "")
        #expect(!MathExpression(parsing: #"\newcommand{\x}{y} \x"#).isDefinitionsOnly)
        #expect(!MathExpression(parsing: "").isDefinitionsOnly)
    }

    @Test func theDefinitionsAFormulaNeedsCanBeHadBack() {
        var macros = MathMacros()
        macros.define(
            from: #"\newcommand{\R}{\mathbb R} \newcommand{\mat}[2][n]{\R^{#1 \times #2}} \def\no{x}"#)
        #expect(
            macros.definitions(neededBy: #"A \in \mat{m}"#) == [
                #"\newcommand{\mat}[2][n]{\R^{#1 \times #2}}"#, #"\newcommand{\R}{\mathbb R}"#,
            ])
        #expect(macros.definitions(neededBy: "a") == [])
    }

    // MARK: Hostile

    @Test(arguments: [
        #"\def\a{\a} \a"#, #"\def\a{\a\a} \a"#, #"\def\a{\b}\def\b{\a} \a"#, #"\def\a#1{\a{#1#1}} \a{xy}"#,
        #"\def\a{bb}\def\b{\a\a}\def\c{\b\b}\def\d{\c\c\c\c}\def\e{\d\d\d\d\d\d\d\d}\def\f{\e\e\e\e\e\e\e\e}\def\g{\f\f\f\f\f\f\f\f}\g\g"#,
        #"\newcommand{\a}[1]{\text{#1#1}\a{\text{#1#1}}} \a{word}"#,
    ])
    func macrosWithoutEndAreShownAsWrittenAndNamed(latex: String) {
        #expect(MathExpression(parsing: latex).oneLine().utf8.count < 4000)
        #expect(
            MathExpression.problems(in: latex).contains { $0.message.contains("macros give more than") })
    }

    @Test func tenThousandMacrosAreTooMany() {
        let name = { (number: Int) in
            String(String(number).map { Character(UnicodeScalar($0.asciiValue! + 49)) })
        }
        let definitions = (10_000..<20_000).map { "\\newcommand{\\\(name($0))}{x_{\($0)}}" }.joined()
        var macros = MathMacros()
        macros.define(from: definitions)
        #expect(MathExpression(parsing: "\\\(name(10_000))", macros: macros).oneLine() == "x₁₀₀₀₀")
        #expect(MathExpression(parsing: "\\\(name(19_999))", macros: macros).unknownCommands.count == 1)
        let problems = MathExpression.problems(in: definitions)
        #expect(problems.first?.message.contains("more than the 1000 that are kept") == true)
        #expect(problems.count <= 200)
    }

    @Test func aBodyTooLongIsNamed() {
        let latex = "\\def\\a{" + String(repeating: "x", count: 3_000) + "}"
        #expect(MathExpression.problems(in: latex).first?.message.contains("more than 2000 symbols") == true)
    }

    @Test func whatIsNoDefinitionIsNamed() {
        #expect(
            MathExpression.problems(in: #"\newcommand{x}{y}"#).map(\.message)
                == ["`\\newcommand` defines nothing"])
        #expect(shown(#"\newcommand"#).contains("newcommand"))
    }
}
