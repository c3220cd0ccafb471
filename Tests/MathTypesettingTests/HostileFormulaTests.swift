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

    // MARK: In two dimensions

    /// Blocks grow with the formula, and every row is as wide as it says.
    private static func check(_ latex: String, width: Int? = 60) {
        let expression = MathExpression(parsing: latex)
        for ascii in [false, true] {
            let block = expression.block(width: width, ascii: ascii)
            #expect(block.lines.indices.contains(block.baseline))
            #expect(block.lines.reduce(0) { $0 + $1.utf8.count } <= 120 * latex.utf8.count + 400_000)
            #expect(block.lines.allSatisfy { $0.count <= block.width })
        }
        _ = expression.isOneLineEnough()
        _ = expression.lineBlock(width: width)
    }

    @Test(arguments: pieces + drawnPieces)
    func repetitionInTwoDimensionsEnds(piece: String) {
        for count in [1, 7, 61, 1_000] { Self.check(String(repeating: piece, count: count)) }
    }

    static let drawnPieces = [
        "\\frac{a}{", "\\frac{", "\\sqrt[n]{\\frac{a}{b}", "\\sum_{i=1}^{n}", "\\underbrace{",
        "\\overset{a}{",
        "\\begin{bmatrix} a & b \\\\ c & ", "\\begin{cases} a \\\\ ", "\\left( \\frac{a}{b}", "(\\frac{a}{b}",
        "(\\frac{a}{b})", "a \\\\ ", "a & ", "\\begin{aligned} a & b \\\\", "\\binom{a}{", "\\xrightarrow{a}",
        "\\xrightarrow{", "\\hat{\\frac{a}{b}}", "x_{y_{", "x^{y_f}", "\\substack{a \\\\ ", "\\sum\\limits",
        "|\\frac{a}{b}",
        "=\\frac{a}{b}", "\\big\\bmod", "\\overline{", "\\vec{ab}", "\\begin{array}{c|c|", "\\quad\\frac12",
        "\\left.\\begin{matrix}a\\\\b\\end{matrix}\\right\\}", "\u{FFFC}", "\\mathop{\\max}_{a}",
    ]

    @Test func tenThousandFractionsWithinOneAnotherEnd() {
        let fractions = String(repeating: "\\frac{1}{1 + ", count: 10_000) + "x"
        Self.check(fractions + String(repeating: "}", count: 10_000))
    }

    @Test func aMegabyteEnds() {
        Self.check(String(repeating: "\\frac{a+b}{c} + x_f ", count: 50_000))
        Self.check(String(repeating: "\\frac{a+b}{c} + x_f ", count: 2_000), width: nil)
    }

    @Test func aTallMatrixBesideALongRowIsNotDrawn() {
        let rows = String(repeating: "a \\\\ ", count: 5_000)
        let latex = "\\begin{matrix}" + rows + "\\end{matrix}" + String(repeating: "x + ", count: 5_000)
        #expect(MathExpression(parsing: latex).block().lines.count == 1)
    }

    @Test func largeDelimitersOfWordsAreWords() {
        #expect(MathExpression(parsing: "\\big\\bmod").oneLine() == "mod")
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
        let words = Self.pieces + Self.drawnPieces + ["a", "h_t", " ", "\\alpha ", "\\tanh", "=", "\\odot "]
        for _ in 0..<50 {
            let latex = (0..<next(40)).map { _ in words[next(words.count)] }.joined()
            let expression = MathExpression(parsing: latex, macros: ["a": "#1\\foo #2"])
            let block = expression.block(width: next(60), ascii: next(2) == 0)
            #expect(block.lines.allSatisfy { $0.count <= block.width })
            _ = expression.isOneLineEnough(ascii: next(2) == 0)
            _ = expression.lineBlock(width: next(60))
            _ = expression.oneLine()
            #expect(expression.oneLine(ascii: true).allSatisfy { $0.isASCII })
        }
    }
}
