import LessonMarkup
import LessonReader
import Terminal
import Testing

struct RenderingTests {
    private func plain(_ markdown: String, width: Int = 80, isUnicode: Bool = true) -> String {
        Document(parsing: markdown).rendered(width: width, capabilities: Capabilities(isUnicode: isUnicode))
    }

    @Test(arguments: [80, 40])
    func lessonInPlainTextIsTheGoldenPage(_ width: Int) {
        let text = Fixture.lesson.rendered(width: width, capabilities: Capabilities())
        Fixture.expect(text, golden: "lesson.plain.\(width).txt")
    }

    @Test func lessonInASCIIIsTheGoldenPage() {
        let text = Fixture.lesson.rendered(width: 60, capabilities: Capabilities(isUnicode: false))
        Fixture.expect(text, golden: "lesson.ascii.60.txt")
        #expect(text.utf8.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) })
    }

    @Test func lessonInColourIsTheGoldenPage() {
        let text = Fixture.lesson.rendered(width: 80, capabilities: Capabilities(colours: .ansi16))
        // The escape character is shown, so that the golden page can be read and compared.
        Fixture.expect(
            text.split(separator: "\u{1B}", omittingEmptySubsequences: false).joined(separator: "␛"),
            golden: "lesson.colour.80.txt")
    }

    @Test func withoutColourNotOneEscapeByteIsPrinted() {
        let hostile =
            "a&#27;[31mb `c\u{1B}[2Jd` [e](http://x/\u{1B}]0;t\u{7})\n\n```\u{1B}[1m\n\u{9B}31m\n```\n\n<b>\u{1B}c</b>\n"
        for isUnicode in [true, false] {
            let text =
                plain(hostile, isUnicode: isUnicode)
                + Fixture.lesson.rendered(capabilities: Capabilities(isUnicode: isUnicode))
            #expect(!text.utf8.contains(0x1B))
            #expect(
                text.unicodeScalars.allSatisfy {
                    $0 == "\n" || ($0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value))
                })
        }
    }

    @Test func noLineEndsInBlanks() {
        for width in [1, 7, 20, 40, 80, 200] {
            let text = Fixture.lesson.rendered(width: width, capabilities: Capabilities())
            #expect(text.split(separator: "\n").allSatisfy { $0.last != " " })
            #expect(text.hasSuffix("The end.\n") || width < 20)
        }
    }

    @Test func emptyDocumentPrintsNothing() {
        #expect(plain("") == "")
        #expect(plain("<!-- only a comment -->") == "")
    }

    @Test func addressesFollowTheirTextOnlyWhereTheyHelp() {
        #expect(plain("[paper](https://x.org/a)") == "paper (https://x.org/a)\n")
        #expect(plain("<https://x.org/a>") == "https://x.org/a\n")
        #expect(plain("[the exercise](../../exercises/a.md) and [below](#b)") == "the exercise and below\n")
    }

    @Test func marksStandInForWeightOnlyWithoutColour() {
        #expect(plain("**a** *b* `c` ~~d~~") == "**a** *b* `c` ~~d~~\n")
        let coloured = Document(parsing: "**a** *b* `c`").rendered(
            capabilities: Capabilities(colours: .ansi16, background: .dark))
        #expect(coloured == "\u{1B}[0;1ma\u{1B}[0m \u{1B}[0;3mb\u{1B}[0m \u{1B}[0;33mc\u{1B}[0m\n")
    }

    @Test func numbersAlignAtTheRight() {
        let items = (9...11).map { "\($0). item" }.joined(separator: "\n")
        #expect(plain(items, width: 40) == " 9. item\n10. item\n11. item\n")
    }

    @Test func titleStandsOnTopOnce() {
        let untitled = Document(parsing: "text")
        #expect(untitled.titled("T").rendered(width: 4, capabilities: Capabilities()) == "T\n━━━━\n\ntext\n")
        let titled = Document(parsing: "# T\n\ntext")
        #expect(titled.titled("T") == titled)
    }

    @Test func codeAndItsOutputShareAFrame() {
        let rule = String(repeating: "─", count: 30)
        #expect(
            plain("```swift run\nprint(1)\n```\n\n```output\n1\n```", width: 30) == """
                ─── swift ────────────────────
                  print(1)
                ─── output ───────────────────
                  1
                \(rule)

                """)
    }

    @Test func codeIsNeverWrapped() {
        let long = String(repeating: "abcdefghij ", count: 20) + "end"
        #expect(plain("```\n\(long)\n```", width: 40).contains(long))
        #expect(plain("```\n\tx\n  \ty\n```", width: 20) == "    x\n    y\n")
    }

    @Test func tableAlignsAndWrapsItsCells() {
        let table =
            "| left | centre | right |\n|:--|:-:|--:|\n| a | b | c |\n| `x\\|y` | **two words** | 100 |\n"
        #expect(
            plain(table, width: 60) == """
                left  │    centre     │ right
                ──────┼───────────────┼──────
                a     │       b       │     c
                `x|y` │ **two words** │   100

                """)
    }

    @Test func tableTooWideForItsColumnsBecomesAList() {
        let header = "|" + (1...12).map { " h\($0) |" }.joined()
        let rule = "|" + String(repeating: "---|", count: 12)
        let row = "|" + (1...12).map { " value\($0) |" }.joined()
        let text = plain([header, rule, row].joined(separator: "\n"), width: 30)
        for column in 1...12 { #expect(text.contains("h\(column): value\(column)\n")) }
        #expect(text.split(separator: "\n").count == 12)
    }

    @Test func calloutsSayTheirKindInWords() {
        for kind in Callout.allCases {
            let text = plain("> [!\(kind.rawValue.uppercased())]\n> mind this")
            #expect(text == "┃ \(kind.rawValue.uppercased())\n┃ mind this\n")
        }
    }

    @Test func longFormulaBreaksBeforeARelation() {
        let text = plain("```math\na + b + c + d + e + f = g + h + i + j + k\n```", width: 40)
        #expect(text == "    a + b + c + d + e + f\n        = g + h + i + j + k\n")
    }

    @Test func eachEquationOfAnAlignedGroupHasItsLine() {
        let text = plain("```math\n\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}\n```", width: 60)
        #expect(text == "    a = b\n    c = d\n")
    }

    @Test func narrowFigureIsItsNumbersItsSentenceAndItsCaption() {
        let text = plain(
            "```figure\nkind: softmax-temperature\nlogits: [1, 1]\ncaption: >\n  Two that\n  are equal\n```",
            width: 20)
        #expect(text.hasPrefix("─── figure ─────────\nchoice  share\n1       0.500\n1       0.500\n"))
        #expect(text.contains("At temperature 1 the\nlargest, 1, gets"))
        #expect(text.hasSuffix("Two that are equal\n────────────────────\n"))
    }

    @Test func htmlShowsItsWords() {
        #expect(
            plain("<div>\n<p>one &amp; two<br>three</p><!-- no\n -- no --->\n</div>") == "one & two\nthree\n")
        #expect(plain("<div id=\"foo\"\n*hi*") == "<div id=\"foo\" *hi*\n")
        #expect(plain("<table><tr><td>&#27;x</td></tr></table>") == "\u{FFFD}x\n")
    }
}
