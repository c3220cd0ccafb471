import MathTypesetting
import Testing

/// Whatever stands between two dollar signs, writing it ends, and in proportion to its length.
@Suite struct HostileFormulaTests {
    static let pieces = [
        "{", "}", "^", "_", "^{", "_{", "{}", "\\frac", "\\frac{", "\\sqrt", "\\sqrt[", "\\sqrt[3]{", "\\hat",
        "\\hat{",
        "\\left(", "\\right)", "\\left(\\right", "\\begin{matrix}", "\\end{matrix}", "\\begin{cases}a&",
        "\\\\", "&",
        "\\text{", "\\text", "\\mathbf", "\\mathbf{", "\\foo", "\\foo{", "\\not", "|", "x|", "'", "x'",
        "x^a^b", "x_a",
        "\\underset{a}", "\\substack{", "#1", "\\", "\\ ", "$", "%", "%\n", "\\newcommand{\\a}{",
        "\\def\\a{\\a}",
        "\\big", "\\big(", "\\operatorname{a}", "(", ")", "-", "+-", "\\frac12", "1.", "{1}", "x^{y^",
        "\\tag{",
        "\\mathrm{a}", "e\u{301}", "\u{1B}", "👩‍👩‍👧", "\\sum_", "\\sqrt[\\sqrt[", "\\a{", "\\middle", "\\left\\{",
    ]

    @Test(arguments: pieces)
    func repetitionEnds(piece: String) {
        for count in [1, 7, 61, 3_000] {
            let latex = String(repeating: piece, count: count)
            let expression = MathExpression(parsing: latex)
            let text = expression.oneLine()
            #expect(text.utf8.count <= 40 * latex.utf8.count + 1_000)
            _ = expression.oneLine(ascii: true)
            _ = expression.lines()
        }
    }

    @Test func hundredThousandBracesEnd() {
        for piece in ["{", "^"] {
            _ = MathExpression(parsing: String(repeating: piece, count: 100_000)).oneLine()
        }
    }

    @Test func nestingWithinReasonKeepsItsStructure() {
        let latex = String(repeating: "\\sqrt{", count: 20) + "x" + String(repeating: "}", count: 20)
        let expected = String(repeating: "√(", count: 19) + "√x" + String(repeating: ")", count: 19)
        #expect(MathExpression(parsing: latex).oneLine() == expected)
    }

    /// Random sequences of what formulas are made of, the same at every run.
    @Test(arguments: 0..<40)
    func randomPiecesEnd(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(bound))
        }
        let words = Self.pieces + ["a", "h_t", " ", "\\alpha ", "\\tanh", "=", "\\odot "]
        for _ in 0..<50 {
            let latex = (0..<next(40)).map { _ in words[next(words.count)] }.joined()
            let expression = MathExpression(parsing: latex, macros: ["a": "#1\\foo #2"])
            _ = expression.oneLine()
            #expect(expression.oneLine(ascii: true).allSatisfy { $0.isASCII })
        }
    }
}
