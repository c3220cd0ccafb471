import LessonMarkup
import LessonReader
import Terminal
import Testing

/// Formulas on lines of their own.
struct DisplayMathTests {
    private func lines(_ latex: String, width: Int, ascii: Bool = false) -> [LaidOutLine] {
        let document = Document(parsing: "```math\n\(latex)\n```")
        return LessonLayout(document, width: width, options: LayoutOptions(isASCII: ascii)).lines
    }

    @Test func compoundFractionIsDrawn() {
        let text = lines(#"y = \frac{x - \mu}{\sqrt{\sigma^2 + \epsilon}}"#, width: 80).map(\.content.plain)
        #expect(text == ["         x − μ", "    y = ───────", "         ______", "        √σ² + ϵ"])
    }

    @Test func drawingInASCIIIsASCII() {
        let text = lines(#"\frac{a + b}{\hat{c}}"#, width: 80, ascii: true).map(\.content.plain)
        #expect(text == ["    a + b", "    -----", "      ^", "      c"])
    }

    @Test func formulaThatReadsWellOnOneLineStaysThere() {
        #expect(
            lines(#"f_t = \sigma(W_f x_t + b_f)"#, width: 80).map(\.content.plain) == [
                "    f_t = σ(W_f x_t + b_f)"
            ])
    }

    @Test func equationsOfAGroupAreAligned() {
        let text = lines(
            #"\begin{aligned} out_t &= a \\ h_t &= b + c \\ &= d \end{aligned}"#, width: 60)
        let column = text.map { line in line.content.plain.prefix { $0 != "=" }.count }
        #expect(text.count == 3)
        #expect(Set(column).count == 1)
    }

    @Test func drawingTooWideForThePagePansWhole() {
        let wide = lines(#"\frac{a + b + c + d + e + f + g + h + i + j}{k}"#, width: 30)
        #expect(wide.count == 3)
        #expect(wide.allSatisfy { $0.isPannable })
        #expect(wide.contains { $0.content.width > 30 })
    }

    @Test func drawingIsBrokenAtARelationBeforeItPans() {
        let broken = lines(
            #"\frac{a + b}{c} + \frac{d + e}{f} = \frac{g + h}{i} + \frac{j + k}{l}"#, width: 24)
        #expect(broken.count == 7)
        #expect(broken.allSatisfy { $0.content.width <= 24 })
    }

    @Test func emptyFormulaAndHostileOnesAreLaidOut() {
        for latex in ["", "\\frac", "\\\\", String(repeating: "\\frac{a+b}{", count: 3_000)] {
            for width in [1, 5, 80] {
                let set = lines(latex, width: width)
                #expect(set.allSatisfy { $0.isPannable || $0.content.width <= width })
            }
        }
    }

    @Test(arguments: [1, 8, 20, 39, 40, 80, 200])
    func everyRowOfADrawingHasTheWidthItSays(width: Int) {
        for line in lines(
            #"\text{速度} = \sum_{i=1}^n \frac{\hat{x}_i + \text{é}}{\mathbf{W}_f}"#, width: width)
        {
            #expect(line.content.width == DisplayWidth.of(line.content.plain))
        }
    }
}
