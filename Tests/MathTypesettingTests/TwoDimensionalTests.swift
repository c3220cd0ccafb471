import Foundation
import MathTypesetting
import Testing

/// Formulas in two dimensions, kept in Tests/Fixtures/MathTypesetting/two-dimensional.txt.
///
/// To write the file again with the formulas that are in it, set WORKBOOK_UPDATE_GOLDENS, run the test
/// `goldensAreThere`, and look at what changed before you commit it.
@Suite struct TwoDimensionalTests {
    struct Golden: CustomTestStringConvertible {
        var width: Int?
        var latex: String
        var unicode: [String] = []
        var ascii: [String] = []
        var testDescription: String { latex }

        func expression() -> MathExpression { MathExpression(parsing: latex, macros: OneLineTests.macros) }
    }

    static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../Fixtures/MathTypesetting/two-dimensional.txt")

    /// `$ latex`, or `$40 latex` for a width of 40; the rows; `--`; the rows in ASCII. Lines with a hash sign
    /// are headings.
    static let goldens: [Golden] = {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        var result: [Golden] = []
        var isASCII = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("$"), let blank = line.firstIndex(of: " ") {
                let width = Int(line[line.index(after: line.startIndex)..<blank])
                result.append(Golden(width: width, latex: String(line[line.index(after: blank)...])))
                isASCII = false
            } else if line == "--" {
                isASCII = true
            } else if !result.isEmpty, !line.hasPrefix("#") {
                if isASCII {
                    result[result.count - 1].ascii.append(line)
                } else {
                    result[result.count - 1].unicode.append(line)
                }
            }
        }
        return result.map { golden in
            var golden = golden
            while golden.ascii.last == "" { golden.ascii.removeLast() }
            return golden
        }
    }()

    @Test func goldensAreThere() throws {
        #expect(Self.goldens.count >= 150)
        guard ProcessInfo.processInfo.environment["WORKBOOK_UPDATE_GOLDENS"] != nil else { return }
        var text = ""
        var waiting = Self.goldens[...]
        for line in try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n") {
            if text.isEmpty || line.hasPrefix("#") { text += line + "\n\n" }
            guard line.hasPrefix("$"), let golden = waiting.popFirst() else { continue }
            let expression = golden.expression()
            let unicode = expression.block(width: golden.width)
            let ascii = expression.block(width: golden.width, ascii: true)
            text += line + "\n" + unicode.lines.joined(separator: "\n") + "\n--\n"
            text += ascii.lines.joined(separator: "\n") + "\n\n"
        }
        try text.write(to: Self.file, atomically: true, encoding: .utf8)
    }

    @Test(arguments: goldens)
    func readsAsJudged(golden: Golden) {
        let expression = golden.expression()
        #expect(expression.block(width: golden.width).lines == golden.unicode)
        #expect(expression.block(width: golden.width, ascii: true).lines == golden.ascii)
        #expect(expression.unknownCommands == [])
    }

    @Test(arguments: goldens)
    func blocksAreWhatTheySay(golden: Golden) {
        for ascii in [false, true] {
            let block = golden.expression().block(width: golden.width, ascii: ascii)
            #expect(block.lines.indices.contains(block.baseline))
            // A part drawn over another would make its line longer than the block.
            #expect(block.lines.allSatisfy { $0.count <= block.width })
            #expect(block.lines.allSatisfy { $0.last != " " })
            let isPrintable = block.lines.joined().utf8.allSatisfy { $0 >= 32 && $0 < 127 }
            #expect(isPrintable || !ascii)
        }
    }

    @Test(arguments: OneLineTests.goldens)
    func blocksOfOneRowAreTheOneLineForm(golden: OneLineTests.Golden) {
        let expression = MathExpression(parsing: golden.latex, macros: OneLineTests.macros)
        let block = expression.block()
        // A matrix of one row keeps its columns.
        guard block.lines.count == 1, !golden.latex.contains("\\begin") else { return }
        #expect(block.lines[0] == expression.oneLine())
    }

    // MARK: Which form

    @Test(arguments: [
        #"h_t = \tanh(W_x x_t + W_h h_{t-1} + b)"#, #"f_t = \sigma(W_f x_t + U_f h_{t-1} + b_f)"#,
        #"\frac{1}{2} x^2"#, #"c_t = \sum_i \alpha_{ti} h_i"#, #"\sqrt{x + 1}"#, #"\hat{y}_t"#, #"(1, 2]"#,
        #"\begin{aligned} c_t &= f_t \odot c_{t-1} \\ h_t &= o_t \end{aligned}"#, "", #"\foo{x}"#,
        #"\begin{bmatrix} 1 & 2 \end{bmatrix}"#,
    ])
    func oneLineIsEnough(latex: String) { #expect(MathExpression(parsing: latex).isOneLineEnough()) }

    @Test(arguments: [
        #"\frac{a + b}{c}"#, #"\sum_{i=1}^n x_i"#, #"\lim_{n \to \infty} a_n"#, #"\max_{0 \le t < T} x_t"#,
        #"\begin{bmatrix} 1 \\ 2 \end{bmatrix}"#, #"\begin{cases} 1 & a \\ 2 & b \end{cases}"#,
        #"\binom{n}{k}"#, #"\underbrace{a}_{b}"#, #"\widehat{xy}"#, #"e^{-(x - \mu)^2}"#,
        #"\sqrt{\frac{a+b}{c}}"#,
        #"\left( \frac{a + b}{c} \right)"#, #"x \xrightarrow{f} y"#, #"10000^{2i/d_{\text{model}}}"#,
        #"a = b \\ c = \frac{x + 1}{2}"#, #"p_{\text{drop}}(x_{t+1,f})"#,
    ])
    func oneLineSaysLess(latex: String) { #expect(!MathExpression(parsing: latex).isOneLineEnough()) }

    @Test func asciiNeedsTwoDimensionsForAccents() {
        #expect(!MathExpression(parsing: #"\tilde{c}_t"#).isOneLineEnough(ascii: true))
        #expect(MathExpression(parsing: #"c_{t-1}"#).isOneLineEnough(ascii: true))
    }

    @Test func linesAreAlignedWhereTheAuthorSaidSo() {
        let latex = #"\begin{aligned} \mathrm{out}_t &= a \\ h_t &= b + c \\ &= d \end{aligned}"#
        #expect(
            MathExpression(parsing: latex).lineBlock(ascii: true).lines
                == ["out_t = a", "  h_t = b + c", "      = d"])
        #expect(MathExpression(parsing: "a = b").lineBlock().lines == ["a = b"])
    }

    @Test func equationsThatStandBesideOneAnotherKeepTheirColumns() {
        let latex = #"\begin{aligned} a_f &= 1 & b_f &= 22 \\ c_g &= 333 & d &= 4 \end{aligned}"#
        let expression = MathExpression(parsing: latex)
        #expect(expression.lineBlock().lines == ["a_f = 1      b_f = 22", "c_g = 333      d = 4"])
        #expect(
            expression.lineBlock(width: 16).lines == ["a_f = 1", "b_f = 22", "c_g = 333", "  d = 4"])
    }

    @Test func aLineIsBrokenWhereItReadsBest() {
        let latex =
            #"\operatorname{M}(Q, K) = \operatorname{C}(h_1, \dots, h_f) W^O, \quad \text{where } h_i = A(Q W_i^Q, K W_i^K)"#
        let expression = MathExpression(parsing: latex)
        #expect(
            expression.lineBlock(width: 40).lines
                == ["M(Q, K) = C(h_1, …, h_f) W^O,", "where h_i = A(QW_i^Q, KW_i^K)"])
        #expect(
            expression.lineBlock(width: 25).lines
                == ["M(Q, K)", "    = C(h_1, …, h_f) W^O,", "where h_i", "    = A(QW_i^Q, KW_i^K)"])
        #expect(
            MathExpression(parsing: #"h_f = \tanh(a_b x_c + d_g y_z + q_w) + b"#).lineBlock(width: 22).lines
                == ["h_f = tanh(a_b x_c", "      + d_g y_z + q_w)", "      + b"])
    }

    // MARK: Columns

    private static func columns(_ character: Character) -> Int {
        let value = character.unicodeScalars.first?.value ?? 0
        return (0x2E80...0x9FFF).contains(value) || value > 0x1F000 ? 2 : 1
    }

    @Test func wideCharactersTakeTheirColumns() {
        let block = MathExpression(
            parsing: #"\frac{\text{速度}}{x} + \text{時} \begin{bmatrix} \text{甲} \\ y \end{bmatrix}"#
        )
        .block(columns: Self.columns)
        #expect(block.lines == ["速度", "──── + 時 ⎡甲⎤", " x        ⎣y ⎦"])
        #expect(block.width == 14)
    }

    @Test func combiningCharactersTakeNone() {
        #expect(MathExpression(parsing: #"\frac{\hat{x}}{y}"#).block().lines == ["x̂", "─", "y"])
        #expect(MathExpression(parsing: "\\frac{e\u{301}}{y}").block().width == 1)
    }

    @Test func whatIsNotASCIIIsReplaced() {
        #expect(
            MathExpression(parsing: #"\frac{\text{é速}}{x}"#).block(ascii: true).lines == ["??", "--", "x"])
    }

    // MARK: Width

    @Test(arguments: [20, 28, 40, 60])
    func brokenLinesFit(width: Int) {
        let latex =
            #"L = \frac{1}{2} + \frac{a}{b} + \sum_{i=1}^n x_i - \frac{c}{d} + x + y + z = \frac{e}{f} + g + h + k"#
        for ascii in [false, true] {
            let block = MathExpression(parsing: latex).block(width: width, ascii: ascii)
            #expect(block.width <= width)
            #expect(block.lines.filter { $0.hasPrefix("L") }.count == 1)
        }
    }

    @Test func whatCannotBeBrokenStaysWhole() {
        let latex = #"\frac{a + b + c + d + e + f}{2}"#
        let expression = MathExpression(parsing: latex)
        #expect(expression.block(width: 10) == expression.block())
        #expect(expression.block(width: 0).lines.count == 3)
    }

    @Test func unknownCommandsAreShownAsWritten() {
        let expression = MathExpression(parsing: #"\frac{\foo{x}}{2}"#)
        #expect(expression.unknownCommands == ["foo"])
        #expect(expression.block().lines == [#"\foo{x}"#, "───────", "   2"])
    }

    @Test func aMatrixOfOneRowIsARow() {
        let latex =
            #"A = \left( \begin{array}{c|c} 1 & 2 \end{array} \right) \begin{bmatrix} 3 & 4 \end{bmatrix}"#
        #expect(MathExpression(parsing: latex).block().lines == ["A = (1 │ 2) [3  4]"])
    }

    @Test func macrosAreExpanded() {
        let macros: MathMacros = ["grad": #"\frac{\partial #1}{\partial #2}"#, "loss": #"\mathcal{L}"#]
        let block = MathExpression(parsing: #"\grad{\loss}{W}"#, macros: macros).block()
        #expect(block == MathBlock(lines: ["∂ℒ", "──", "∂W"], baseline: 1, width: 2))
    }
}
