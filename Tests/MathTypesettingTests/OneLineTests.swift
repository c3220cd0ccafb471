import Foundation
import MathTypesetting
import Testing

/// Formulas as a reader will meet them, kept in Tests/Fixtures/MathTypesetting/one-line.txt.
@Suite struct OneLineTests {
    struct Golden: CustomTestStringConvertible {
        var latex: String
        var unicode: String
        var ascii: String
        var testDescription: String { latex }
    }

    static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../Fixtures/MathTypesetting/one-line.txt")

    static let goldens: [Golden] = {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        return text.split(separator: "\n\n").compactMap { paragraph in
            let lines = paragraph.split(separator: "\n").map(String.init)
            return lines.count == 3 ? Golden(latex: lines[0], unicode: lines[1], ascii: lines[2]) : nil
        }
    }()

    static let macros: MathMacros = ["R": "\\mathbb{R}", "\\norm": "\\lVert #1 \\rVert"]

    /// Writes the file again where WORKBOOK_UPDATE_GOLDENS is set; look at what changed before you commit it.
    @Test func goldensAreThere() throws {
        #expect(Self.goldens.count >= 150)
        guard ProcessInfo.processInfo.environment["WORKBOOK_UPDATE_GOLDENS"] != nil else { return }
        let paragraphs = try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n\n")
        let text = paragraphs.map { paragraph -> String in
            let lines = paragraph.split(separator: "\n").map(String.init)
            // A formula alone waits for what it looks like.
            guard lines.count == 3 || lines.count == 1 && lines[0].contains("\\") else {
                return String(paragraph)
            }
            let expression = MathExpression(parsing: lines[0], macros: Self.macros)
            return "\(lines[0])\n\(expression.oneLine())\n\(expression.oneLine(ascii: true))"
        }
        try (text.joined(separator: "\n\n") + "\n").write(to: Self.file, atomically: true, encoding: .utf8)
    }

    @Test(arguments: goldens)
    func readsWell(golden: Golden) {
        let expression = MathExpression(parsing: golden.latex, macros: Self.macros)
        #expect(expression.oneLine() == golden.unicode)
        #expect(expression.oneLine(ascii: true) == golden.ascii)
        #expect(expression.unknownCommands == [])
    }

    @Test(arguments: goldens)
    func asciiIsASCII(golden: Golden) {
        let text = MathExpression(parsing: golden.latex, macros: Self.macros).oneLine(ascii: true)
        #expect(text.allSatisfy { $0.isASCII })
    }

    @Test func commandsAreMatchedAsTokens() {
        #expect(MathExpression(parsing: #"\left( a \right)"#).oneLine() == "(a)")
        #expect(MathExpression(parsing: #"K^\top"#).oneLine() == "Kᵀ")
        #expect(MathExpression(parsing: #"\inf \in \infty"#).oneLine() == "inf ∈ ∞")
    }

    @Test func oneScriptThatCannotBeUnicodeMakesAllLinear() {
        #expect(MathExpression(parsing: "x_t + x_i").oneLine() == "xₜ + xᵢ")
        #expect(MathExpression(parsing: "x_t + x_b").oneLine() == "x_t + x_b")
    }

    @Test func scriptsCanBeMadeLinearOnRequest() {
        let expression = MathExpression(parsing: "h_{t-1} + x^2")
        #expect(expression.hasUnicodeScripts)
        #expect(expression.oneLine(linearScripts: true) == "h_(t−1) + x^2")
        #expect(!MathExpression(parsing: "W_f").hasUnicodeScripts)
    }

    @Test(arguments: Array("bcdfgqwyzABCXYZ"))
    func aLetterWithoutSubscriptIsLinear(letter: Character) {
        #expect(MathExpression(parsing: "W_\(letter)").oneLine() == "W_\(letter)")
    }

    @Test func linesOfAlignedStandAlone() {
        let latex =
            #"\begin{aligned} f_t &= \sigma(W_f x_t) \\ i_t &= \sigma(W_i x_t) \\[4pt] &= 1 \end{aligned}"#
        #expect(MathExpression(parsing: latex).lines() == ["f_t = σ(W_f x_t)", "i_t = σ(W_i x_t)", "= 1"])
        #expect(MathExpression(parsing: #"a = b \\ c = d"#).lines() == ["a = b", "c = d"])
        #expect(MathExpression(parsing: #"a = b"#).lines() == ["a = b"])
        #expect(MathExpression(parsing: "").lines() == [""])
    }

    @Test func unknownCommandsAreShownAsWrittenAndNamed() {
        let expression = MathExpression(parsing: #"\foo{x_t} + \bar{y} + \baz \foo{z}"#)
        #expect(expression.unknownCommands == ["foo", "baz"])
        #expect(expression.oneLine() == #"\foo{xₜ} + ȳ + \baz \foo{z}"#)
        #expect(MathExpression(parsing: #"\begin{tikzpicture} a"#).unknownCommands == ["begin{tikzpicture}"])
    }

    @Test func macrosTakeArguments() {
        let macros: MathMacros = ["grad": #"\frac{\partial #1}{\partial #2}"#, "loss": #"\mathcal{L}"#]
        #expect(MathExpression(parsing: #"\grad{\loss}{W}"#, macros: macros).oneLine() == "∂ℒ/∂W")
        #expect(MathExpression(parsing: #"\newcommand{\h}{h_t} \h + \h"#).oneLine() == "hₜ + hₜ")
        #expect(MathExpression(parsing: #"\def\sq#1{#1^2} \sq x"#).oneLine() == "x²")
    }

    @Test func macrosWithoutEndAreShownAsWritten() {
        #expect(MathExpression(parsing: #"\a"#, macros: ["a": #"\a\a"#]).oneLine() == #"\a"#)
        #expect(MathExpression(parsing: #"\a"#, macros: ["a": #"\b"#, "b": #"\a"#]).oneLine() == #"\a"#)
    }

    @Test(arguments: [
        (#"\left( a"#, "(a"), ("x_{", "x"), ("}{", "}"), ("{a", "a"), ("x^", "x"), ("_t", "ₜ"),
        (#"\frac{a}"#, "a/"),
        (#"\sqrt"#, "√"), (#"\"#, #"\"#), (#"\right)"#, ")"), ("&", ""), (#"\end{x}"#, #"\end{x}"#),
        (#"\begin{matrix} a & b"#, "[a, b]"), (#"\text{abc"#, "abc"), ("a % comment", "a"), ("x^a^b", "xᵃ ᵇ"),
        (#"{ \left( a }"#, "(a"), (#"\begin{matrix} { a & b } \end{matrix}"#, "[ab]"), ("", ""), ("   ", ""),
    ])
    func brokenSourceIsStillShown(latex: String, expected: String) {
        #expect(MathExpression(parsing: latex).oneLine() == expected)
    }

    @Test func controlCharactersAreDefused() {
        let shown = MathExpression(parsing: "a\u{1B}[31m \\text{b\u{202E}c\u{9B}}").oneLine()
        #expect(!shown.unicodeScalars.contains { ["\u{1B}", "\u{202E}", "\u{9B}"].contains($0) })
    }

    @Test func whatIsAlreadyUnicodeKeepsItsRole() {
        #expect(MathExpression(parsing: "α≤β→γ⊙δ").oneLine() == "α ≤ β → γ ⊙ δ")
        #expect(MathExpression(parsing: "α≤β→γ⊙δ").oneLine(ascii: true) == "alpha <= beta -> gamma (*) delta")
    }
}
