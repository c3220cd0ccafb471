import LessonMarkup
import LessonReader
import Terminal
import Testing

/// Texts made to break a reader: a page comes out, and what could not be set is named where it stands.
struct HostilePageTests {
    private func page(_ markdown: String, width: Int = 80) -> String {
        Document(parsing: markdown).rendered(
            width: width, capabilities: Capabilities(size: TerminalSize(columns: width, rows: 24)))
    }

    @Test(arguments: [100, 10_000])
    func tableOfManyColumnsIsShownAndNamed(_ columns: Int) {
        func row(_ cell: String) -> String { "|" + String(repeating: cell + "|", count: columns) + "\n" }
        let text = page(row("a") + row("-") + row("b") + "\nafter\n")
        #expect(text.contains("This table cannot be set: it has \(columns) columns.") == (columns > 128))
        #expect(text.count { $0 == "b" } >= columns && text.hasSuffix("\nafter\n"))
        #expect(!page("---\n\n- - -\n\n| - |\n").contains("cannot"))
    }

    @Test(arguments: [
        ("\\frac{a}{b", "a { is never closed"), ("a}", "a } has no { before it"),
        (String(repeating: "\\frac{a}{", count: 2_500), "2500 of its { are never closed"),
        (
            String(repeating: "\\sqrt{", count: 10_000) + "x" + String(repeating: "}", count: 10_000),
            "its braces lie 10000 deep"
        ),
    ])
    func formulaThatCannotBeReadIsShownAndNamed(_ formula: String, _ problem: String) {
        let text = page("before\n\n```math\n\(formula)\n```\n\nafter\n")
        #expect(text.contains("This formula cannot be set: \(problem). As written:"))
        #expect(text.split(whereSeparator: \.isWhitespace).joined().contains(formula.filter { $0 != " " }))
        #expect(text.hasPrefix("before\n") && text.hasSuffix("\nafter\n"))
    }

    @Test func bracesThatMatchAreNotRefused() {
        for formula in ["\\{a\\}", "\\frac{a}{b}", "x_{t-1}^{2}", "\\text{a \\} b}"] {
            #expect(!page("```math\n\(formula)\n```\n").contains("cannot"))
        }
    }

    @Test func mathsThatNeverClosesStaysText() {
        for text in ["$$x = 1\n\nand on", "costs $5 and `$ x`", "a $x_1 b\n\nc"] {
            let shown = page(text + "\n\nafter\n")
            #expect(shown.hasSuffix("\nafter\n") && shown.contains("$"))
        }
    }

    /// Everything that can be done on a page, on pages made of trouble.
    @Test(arguments: [
        String(repeating: ">", count: 10_000) + " deep", String(repeating: "- ", count: 10_000) + "deep",
        String(repeating: "[", count: 10_000) + "x" + String(repeating: "](y)", count: 10_000),
        String(repeating: "*", count: 10_000) + "x" + String(repeating: "*", count: 10_000),
        String(repeating: "w", count: 100_000), String(repeating: "word ", count: 20_000),
        "```swift\n" + String(repeating: "let x = 1; ", count: 10_000) + "\n```",
        String(repeating: "e\u{301}", count: 50_000),
        String(repeating: "&#27;[2J&#x9b;31m&#8238;", count: 2_000),
        "|" + String(repeating: "a|", count: 10_000) + "\n|" + String(repeating: "-|", count: 10_000),
        String(repeating: "```figure\nkind: gate-curves\n```\n\n", count: 60),
        "```figure\nkind: loss-curve\nsteps: 1e99\nvary: {rate: [0, 1e308, 1e-308]}\n```",
    ])
    func pagerSurvives(_ text: String) throws {
        let keys: [Key] =
            "  jjG".map { .character($0) } + [.right, .right, .left] + "/after".map { .character($0) }
            + [.enter] + "nNgov?TmaG'a".map { .character($0) } + [.tab, .tab, .right, .escape]
        let events =
            keys.map { TerminalEvent.key($0) } + [
                .resize(TerminalSize(columns: 40, rows: 10)), .key(.character(" ")),
                .resize(TerminalSize(columns: 1, rows: 1)), .key(.character(" ")),
                .resize(TerminalSize(columns: 80, rows: 24)),
            ]
        let terminal = ScriptedTerminal(columns: 80, rows: 24, events: events)
        var pager = Pager(
            Document(parsing: "before\n\n" + text + "\n\nafter\n"), title: "t",
            capabilities: Capabilities(isInputTerminal: true, isOutputTerminal: true))
        _ = try pager.run(on: terminal)
        #expect(terminal.screen.unknown.isEmpty)
        #expect(terminal.screen.overruns == 0)
        #expect(terminal.frames.contains { $0.joined().contains("after") })
    }
}
