import LessonMarkup
import Testing

/// The kinds of the blocks of `text`, without their lines.
func kinds(_ text: String) -> [Block.Kind] { Document(parsing: text).blocks.map(\.kind) }

/// Every construct of CommonMark becomes the value that stands for it.
@Suite struct CommonMarkTests {
    @Test func atxHeadings() {
        #expect(kinds("# One #") == [.heading(level: 1, content: [.text("One")])])
        #expect(
            kinds("###### Six *a*") == [
                .heading(level: 6, content: [.text("Six "), .emphasis([.text("a")])])
            ])
        #expect(kinds("####### seven") == [.paragraph([.text("####### seven")])])
        #expect(kinds("#") == [.heading(level: 1, content: [])])
    }

    @Test func setextHeadings() {
        #expect(kinds("One\n===") == [.heading(level: 1, content: [.text("One")])])
        #expect(kinds("a\nb\n---") == [.heading(level: 2, content: [.text("a"), .softBreak, .text("b")])])
    }

    @Test func paragraphsAndBreaks() {
        #expect(kinds("a\nb") == [.paragraph([.text("a"), .softBreak, .text("b")])])
        #expect(kinds("a  \nb") == [.paragraph([.text("a"), .lineBreak, .text("b")])])
        #expect(kinds("a\\\nb") == [.paragraph([.text("a"), .lineBreak, .text("b")])])
        #expect(kinds("a\n\nb") == [.paragraph([.text("a")]), .paragraph([.text("b")])])
    }

    @Test func emphasisAndStrong() {
        #expect(
            kinds("*a* __b__ ***c***") == [
                .paragraph([
                    .emphasis([.text("a")]), .text(" "), .strong([.text("b")]), .text(" "),
                    .emphasis([.strong([.text("c")])]),
                ])
            ])
        #expect(
            kinds("snake_case_name 2*3*4") == [
                .paragraph([.text("snake_case_name 2"), .emphasis([.text("3")]), .text("4")])
            ])
    }

    @Test func codeSpansAndBlocks() {
        #expect(kinds("`` a`b ``") == [.paragraph([.code("a`b")])])
        #expect(kinds("```swift run\nlet a = 1\n```") == [.code(info: "swift run", text: "let a = 1")])
        #expect(kinds("~~~\n\ta\n\n~~~") == [.code(info: "", text: "\ta\n")])
        #expect(kinds("    a\n      b") == [.code(info: "", text: "a\n  b")])
        #expect(kinds("```\nnever closed") == [.code(info: "", text: "never closed")])
        #expect(kinds("```\n```") == [.code(info: "", text: "")])
    }

    @Test func linksAndImages() {
        #expect(
            kinds(#"[a](b.md "t") ![c](d.png) <https://e.org>"#) == [
                .paragraph([
                    .link(destination: "b.md", title: "t", content: [.text("a")]), .text(" "),
                    .image(source: "d.png", title: "", alternative: [.text("c")]), .text(" "),
                    .link(destination: "https://e.org", title: "", content: [.text("https://e.org")]),
                ])
            ])
        #expect(
            kinds("[a][b]\n\n[b]: c.md") == [
                .paragraph([.link(destination: "c.md", title: "", content: [.text("a")])])
            ])
    }

    @Test func listsAreTightOrLoose() {
        func item(_ text: String, _ line: Int) -> List.Item {
            List.Item(
                isChecked: nil, blocks: [Block(.paragraph([.text(text)]), lines: line...line)],
                lines: line...line)
        }
        #expect(
            kinds("- a\n- b") == [
                .list(List(start: nil, isTight: true, items: [item("a", 1), item("b", 2)]))
            ])
        #expect(
            kinds("- a\n\n- b") == [
                .list(List(start: nil, isTight: false, items: [item("a", 1), item("b", 3)]))
            ])
        #expect(
            kinds("7. a\n8. b") == [
                .list(List(start: 7, isTight: true, items: [item("a", 1), item("b", 2)]))
            ])
        #expect(kinds("0) a") == [.list(List(start: 0, isTight: true, items: [item("a", 1)]))])
    }

    @Test func listsNest() {
        guard case .list(let list)? = kinds("1. a\n   - b\n     - c\n\n       text").first else {
            Issue.record("no list")
            return
        }
        #expect(list.start == 1)
        #expect(list.items[0].blocks.count == 2)
        guard case .list(let inner) = list.items[0].blocks[1].kind else {
            Issue.record("no inner list")
            return
        }
        #expect(inner.items[0].blocks.plainText == "b\nc\ntext")
    }

    @Test func quotesHoldBlocks() {
        #expect(
            kinds("> a\nlazy\n>\n> - b") == [
                .quote([
                    Block(.paragraph([.text("a"), .softBreak, .text("lazy")]), lines: 1...2),
                    Block(
                        .list(
                            List(
                                start: nil, isTight: true,
                                items: [
                                    List.Item(
                                        isChecked: nil,
                                        blocks: [Block(.paragraph([.text("b")]), lines: 4...4)],
                                        lines: 4...4)
                                ])), lines: 4...4),
                ])
            ])
    }

    @Test func thematicBreaks() {
        #expect(
            kinds("a\n\n---\n\n* * *\n___") == [
                .paragraph([.text("a")]), .thematicBreak, .thematicBreak, .thematicBreak,
            ])
    }

    @Test func htmlIsKeptAsItIs() {
        #expect(kinds("<div>\n*a*\n</div>") == [.html("<div>\n*a*\n</div>")])
        #expect(kinds("<!-- note\nmore -->") == [.html("<!-- note\nmore -->")])
        #expect(
            kinds("a <b>c</b> <!-- d -->") == [
                .paragraph([
                    .text("a "), .html("<b>"), .text("c"), .html("</b>"), .text(" "), .html("<!-- d -->"),
                ])
            ])
    }

    @Test func entitiesAndEscapes() {
        #expect(kinds(##"&amp; &copy; &#65; \* \# \&amp;"##) == [.paragraph([.text("& © A * # &amp;")])])
    }

    @Test(arguments: ["", "\n", "   \n\n", "\u{FEFF}"])
    func anEmptyTextHasNoBlocks(text: String) {
        #expect(Document(parsing: text) == Document(blocks: []))
    }

    @Test func lineEndingsOfAllKindsCountOnce() {
        let document = Document(parsing: "a\r\n\r\nb\rc\n\nd")
        #expect(document.blocks.map(\.lines) == [1...1, 3...4, 6...6])
    }
}
