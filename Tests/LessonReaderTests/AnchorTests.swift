import LessonMarkup
import Terminal
import Testing

@testable import LessonReader

/// Links to headings lead to the heading that a forge would show for them.
struct AnchorTests {
    private let text = """
        ## The gate

        ## The gate

        ## What $`w_h`$ does, twice

        > ## In a quote: *Übung*

        """

    @Test func theLayoutHasTheAnchorsOfTheDocument() {
        let document = Document(parsing: text)
        for width in [12, 40, 80] {
            let layout = LessonLayout(document, width: width)
            #expect(layout.outline.map(\.anchor) == document.headings.map(\.anchor))
        }
        #expect(
            document.headings.map(\.anchor) == [
                "the-gate", "the-gate-1", "what-w_h-does-twice", "in-a-quote-übung",
            ])
    }

    @Test(arguments: [
        ("#the-gate", 0), ("#the-gate-1", 1), ("#what-w_h-does-twice", 2), ("#in-a-quote-übung", 3),
        ("#in-a-quote-%C3%BCbung", 3), ("#The-Gate", 0),
    ])
    func aLinkLeadsToItsHeading(_ destination: String, _ heading: Int) throws {
        let filler = String(repeating: "Words.\n\n", count: 30)
        let parts = text.split(separator: "\n").map { "\($0)\n\n\(filler)" }.joined()
        let markdown = "[go](\(destination))\n\n\(filler)\(parts)"
        let terminal = ScriptedTerminal(columns: 60, rows: 12, keys: [.tab, .enter])
        var pager = Pager(
            Document(parsing: markdown), title: "Title",
            capabilities: Capabilities(isInputTerminal: true, isOutputTerminal: true))
        _ = try pager.run(on: terminal)
        let wanted = LessonLayout(Document(parsing: markdown), width: 60, options: pager.state.options)
        #expect(pager.state.top == min(wanted.outline[heading].line, pager.state.lastTop))
        #expect(pager.state.top > 0)
    }

    @Test func aPagerBeginsAtAHeading() throws {
        let filler = String(repeating: "Words.\n\n", count: 30)
        let terminal = ScriptedTerminal(columns: 60, rows: 12, keys: [])
        var pager = Pager(
            Document(parsing: "\(filler)## Here\n\n\(filler)"), title: "Title",
            capabilities: Capabilities(isInputTerminal: true, isOutputTerminal: true))
        pager.begin(atAnchor: "here")
        _ = try pager.run(on: terminal)
        #expect(terminal.frames[0][0].contains("Here"))

        pager.begin(atAnchor: "nowhere")
        let other = ScriptedTerminal(columns: 61, rows: 12, keys: [])
        _ = try pager.run(on: other)
        #expect(other.frames[0].last?.contains("no heading #nowhere in this text") == true)
    }
}
