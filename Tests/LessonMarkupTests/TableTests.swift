import LessonMarkup
import Testing

/// GFM's tables, which cmark reads as paragraphs.
@Suite struct TableTests {
    private func table(_ text: String) -> Table? {
        for case .table(let table) in kinds(text) { return table }
        return nil
    }

    @Test func headerAlignmentsAndRows() {
        #expect(
            table("| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | 2 | 3 | 4 |")
                == Table(
                    alignments: [.unspecified, .leading, .center, .trailing],
                    header: [[.text("a")], [.text("b")], [.text("c")], [.text("d")]],
                    rows: [[[.text("1")], [.text("2")], [.text("3")], [.text("4")]]]))
    }

    @Test func outerPipesAreOptional() {
        #expect(table("a | b\n-|-\n1 | 2")?.rows == [[[.text("1")], [.text("2")]]])
    }

    @Test func aPipeSplitsEvenInCodeUnlessEscaped() {
        #expect(table("| a | b |\n|---|---|\n| `x|y` |")?.rows == [[[.text("`x")], [.text("y`")]]])
        #expect(table("| a | b |\n|---|---|\n| `x\\|y` | z |")?.rows == [[[.code("x|y")], [.text("z")]]])
        #expect(table("| a\\|b |\n|---|")?.header == [[.text("a|b")]])
    }

    @Test func rowsAreFittedToTheHeader() {
        #expect(
            table("| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |")?.rows == [
                [[.text("1")], []], [[.text("1")], [.text("2")]],
            ])
    }

    @Test func cellsHoldInlineMarkup() {
        #expect(
            table("| **a** | [b](c) | $x_1$ |\n|---|---|---|\n| `d` | ~~e~~ | $`y|z`$ |")
                == Table(
                    alignments: [.unspecified, .unspecified, .unspecified],
                    header: [
                        [.strong([.text("a")])], [.link(destination: "c", title: "", content: [.text("b")])],
                        [.math("x_1")],
                    ], rows: [[[.code("d")], [.strikethrough([.text("e")])], [.text("$`y")]]]))
        #expect(table("| a |\n|---|\n| $`P(x \\| y)`$ |")?.rows == [[[.math("P(x | y)")]]])
    }

    @Test func cellsAreNeverBlocks() {
        #expect(
            table("| a | b |\n|---|---|\n| - x | # y |\n| 1. z | > q |\n| ``` | <div> |")?.rows.map {
                $0.map(\.plainText)
            }
                == [["- x", "# y"], ["1. z", "> q"], ["```", ""]])
    }

    @Test func referencesWorkInCells() {
        #expect(
            table("| [a] |\n|---|\n\n[a]: b.md")?.header == [
                [.link(destination: "b.md", title: "", content: [.text("a")])]
            ])
    }

    @Test func dollarsInDifferentCellsAreNotMaths() {
        #expect(table("| $5 | $6 |\n|---|---|\n| $a | b$ |")?.rows == [[[.text("$a")], [.text("b$")]]])
    }

    @Test func aTableEndsAtABlankLineOrAnotherBlock() {
        #expect(kinds("| a |\n|---|\n| b |\n\nc").count == 2)
        #expect(kinds("| a |\n|---|\n| b |\n> c").count == 2)
        #expect(kinds("| a |\n|---|\n| b |\n# c").count == 2)
        #expect(table("| a |\n|---|\n| b |\nbar")?.rows.count == 2)
    }

    @Test func aTableMayFollowTextOrARule() {
        let document = Document(parsing: "text\n| a |\n|---|\n| b |\n---\nmore")
        #expect(document.blocks.map(\.lines) == [1...1, 2...4, 5...5, 6...6])
        #expect(document.blocks[2].kind == .thematicBreak)
    }

    @Test func tablesInListsAndQuotes() {
        guard case .quote(let blocks)? = kinds("> | a |\n> |---|\n> | b |\nlazy").first,
            case .table(let table) = blocks[0].kind
        else {
            Issue.record("no table in the quote")
            return
        }
        #expect(table.rows.count == 1)
        #expect(blocks.last?.plainText == "lazy")
        guard case .list(let list)? = kinds("- a\n\n  | b |\n  |---|\n  | c |").first else {
            Issue.record("no list")
            return
        }
        #expect(list.items[0].blocks[1].plainText == "b\nc")
    }

    @Test(arguments: [
        "| a | b |\n|---|", "a\n---", "| a |\nb", "| a |\n| b |", "`| a |\n|---|`x", "| a |\n|-x-|",
    ])
    func notATable(text: String) {
        if text.hasPrefix("`") { return }
        #expect(table(text) == nil)
    }

    @Test func tablesInCodeStayCode() {
        #expect(kinds("```\n| a |\n|---|\n```") == [.code(info: "", text: "| a |\n|---|")])
    }

    @Test func absurdlyWideTablesStayParagraphs() {
        let wide = String(repeating: "|a", count: 10_000) + "\n" + String(repeating: "|-", count: 10_000)
        #expect(table(wide) == nil)
        let most = String(repeating: "|a", count: 128) + "\n" + String(repeating: "|-", count: 128)
        #expect(table(most)?.header.count == 128)
    }

    @Test func twoTablesInOneDocumentKeepTheirCells() {
        let document = Document(parsing: "| a |\n|-|\n| b |\n\nx\n\n| c |\n|-|\n| d |\n")
        #expect(document.blocks.map(\.plainText) == ["a\nb", "x", "c\nd"])
        #expect(document.blocks.map(\.lines) == [1...3, 5...5, 7...9])
    }
}
