import LessonMarkup
import LessonReader
import Terminal
import Testing

/// Where pages begin and end, and what their last line says.
struct PagerPageTests {
    private func run(
        _ keys: [Key], _ markdown: String, columns: Int = 80, rows: Int = 24, prompt: Pager.Prompt? = nil,
        message: String? = nil
    ) throws -> ScriptedTerminal {
        let terminal = ScriptedTerminal(columns: columns, rows: rows, keys: keys)
        var pager = Pager(
            Document(parsing: markdown), title: "Title",
            capabilities: Capabilities(isInputTerminal: true, isOutputTerminal: true), prompt: prompt)
        if let message { pager.say(message) }
        _ = try pager.run(on: terminal)
        return terminal
    }

    private func filler(_ count: Int) -> String {
        (1...count).map { "Paragraph \($0).\n\n" }.joined()
    }

    @Test func figureThatTheBottomWouldCutBeginsTheNextPage() throws {
        let text = filler(8) + "```figure\nkind: gate-curves\ncaption: Curves\n```\n\n" + filler(30)
        let pages = try run([.character(" "), .character(" ")], text).frames
        #expect(pages[0].joined().contains("Paragraph 8.") && !pages[0].joined().contains("─── figure"))
        #expect(pages[1][0].contains("─── figure ───"))
        #expect(pages[1].contains { $0.contains("Curves") })
        #expect(!pages[2].contains { $0.contains("─── figure ───") })
    }

    @Test func figureTallerThanThePageIsReadPageByPage() throws {
        let text = filler(2) + "```figure\nkind: gate-curves\ncaption: Curves\n```\n\n" + filler(30)
        let pages = try run(Array(repeating: .character(" "), count: 6), text, rows: 10).frames
        #expect(pages.contains { $0.contains { $0.contains("Curves") } })
    }

    @Test func formulaCutByTheBottomBeginsTheNextPage() throws {
        let formula =
            "```math\n\\begin{bmatrix} a & b \\\\ c & d \\\\ e & f \\\\ g & h \\end{bmatrix}\n```\n\n"
        let text = filler(4) + formula + filler(30)
        let pages = try run([.character(" ")], text, rows: 12).frames
        #expect(pages[1][0].contains("⎡") && pages[1][0].contains("a"))
        #expect(pages[1].contains { $0.contains("g") && $0.contains("h") })
    }

    @Test func messageGetsTheRoomItNeeds() throws {
        let message = "the rest of the questions stay open"
        #expect(try run([], filler(40), columns: 40, message: message).screen.text.last == " " + message)
    }

    @Test func helpIsPagedThrough() throws {
        let keys: [Key] = [
            .character("?"), .character(" "), .character(" "), .character(" "), .character(" "),
        ]
        let frames = try run(keys, filler(40), columns: 40, rows: 10).frames
        #expect(frames[1][0].contains("a page on"))
        #expect(frames[2][0] == frames[1][8])
        #expect(frames[5].joined().contains("leave; your place is kept"))
    }

    @Test func helpBeginsWithTheKeysOfWhatIsChosen() throws {
        let text = "[one](a.md)\n\n```figure\nkind: gate-curves\n```\n"
        let onLink = try run([.tab, .character("?")], text).screen.text
        #expect(onLink[0].contains("On this link:") && onLink.contains { $0.contains("copy its address") })
        let inFigure = try run([.tab, .tab, .character("?")], text).screen.text
        #expect(inFigure[0].contains("In this figure:"))
        #expect(inFigure.contains { $0.contains("r ") && $0.contains("back to the start values") })
        let onPage = try run([.character("?")], text).screen.text
        #expect(onPage[0].contains("a page on"))
    }

    @Test func promptSaysThatThereIsMoreAndHowToStop() throws {
        let prompt = Pager.Prompt("Type one letter, a to d")
        let wide = try run([.down], filler(40), prompt: prompt).frames
        #expect(wide[0].last?.hasSuffix("↓ more  Esc stops") == true)
        let narrow = try run([], filler(40), columns: 40, rows: 10, prompt: prompt).frames
        #expect(narrow[0].last?.hasSuffix("↓ more") == true)
        let whole = try run([.character("a")], "One line.", prompt: prompt).frames
        #expect(whole[1].last?.hasPrefix("Type one letter, a to d: a ") == true)
        #expect(whole[1].last?.hasSuffix("Esc stops") == true && whole[1].last?.contains("more") == false)
    }

    @Test func choicesStandBehindTheirLetters() {
        var list = List(
            start: nil, isTight: true,
            items: ["short", "a longer one that does not fit on the line"].map {
                List.Item(isChecked: nil, blocks: Document(parsing: $0).blocks, lines: 1...1)
            })
        list.isLettered = true
        let lines = LessonLayout(Document(blocks: [Block(.list(list), lines: 1...1)]), width: 24).lines
        #expect(
            lines.map(\.content.plain) == [
                "a  short", "b  a longer one that", "   does not fit on the", "   line",
            ])
    }
}
