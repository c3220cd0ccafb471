import LessonMarkup
import LessonReader
import Terminal
import Testing

/// Moving a figure in the pager.
struct FigurePagerTests {
    private static let text = """
        # Figures

        See [the first](a.md) link.

        ```figure
        kind: state-trajectory
        vary: {weight: [0.5, 1.5, 0.05], start: [-1, 1, 0.25]}
        weight: 1.2
        caption: A unit
        ```

        Between them [the second](b.md) link.

        ```figure
        kind: loss-curve
        cell: rnn
        steps: 2
        vary: {steps: [0, 12, 4]}
        ```

        The end.

        """

    private func run(
        _ events: [TerminalEvent], columns: Int = 80, rows: Int = 50, text: String = text
    ) throws -> ScriptedTerminal {
        let terminal = ScriptedTerminal(columns: columns, rows: rows, events: events)
        var pager = Pager(
            Document(parsing: text), title: "Figures",
            capabilities: Capabilities(isInputTerminal: true, isOutputTerminal: true, colours: .ansi16))
        _ = try pager.run(on: terminal)
        #expect(terminal.screen.unknown.isEmpty)
        #expect(terminal.screen.overruns == 0)
        return terminal
    }

    private func keys(_ keys: Key...) -> [TerminalEvent] { keys.map { .key($0) } }

    private func page(_ terminal: ScriptedTerminal) -> String {
        terminal.screen.text.joined(separator: "\n") + "\n"
    }

    @Test func tabLeadsThroughLinksAndFiguresInTheirOrder() throws {
        let terminal = try run(keys(.tab, .tab, .tab, .tab, .tab, .backTab, .backTab))
        let status = terminal.frames.map { $0.last ?? "" }
        #expect(status[1].contains("→ a.md"))
        #expect(status[2].contains("weight 1.20"))
        #expect(status[3].contains("start 0.50"))
        #expect(status[4].contains("→ b.md"))
        #expect(status[5].contains("steps 2"))
        #expect(status[6].contains("→ b.md"))
        #expect(status[7].contains("start 0.50"))
    }

    @Test func arrowsMoveTheChosenParameter() throws {
        let terminal = try run(keys(.tab, .tab, .right, .right, .left, .down, .left))
        #expect(page(terminal).contains("At weight 1.25 the state settles at"))
        #expect(page(terminal).contains("▸ start  0.25"))
        #expect(terminal.screen.text.last?.contains("start 0.25") == true)
        #expect(terminal.frames[0].contains { $0.contains("Tab to move it") })
    }

    @Test func movedFigureStaysMovedWhenTheWindowChanges() throws {
        let terminal = try run(
            keys(.tab, .tab, .right) + [.resize(TerminalSize(columns: 50, rows: 40))] + keys(.escape))
        #expect(page(terminal).contains("At weight 1.25"))
        #expect(terminal.screen.text.last?.contains("weight") == false)
    }

    @Test func keysOfThePageWorkWhileAFigureIsSelected() throws {
        let terminal = try run(keys(.tab, .tab, .character("G")), rows: 20)
        #expect(page(terminal).contains("The end."))
        #expect(terminal.screen.text.last?.contains("weight") == false)
    }

    @Test func endsOfAParameterAreSaid() throws {
        let terminal = try run(keys(.tab, .tab) + Array(repeating: .key(.right), count: 9))
        #expect(terminal.screen.text.last?.contains("weight goes no further") == true)
        #expect(page(terminal).contains("weight 1.50"))
    }

    @Test func trainingRunsByItselfAndStopsOnAKey() throws {
        let terminal = try run(
            keys(.tab, .tab, .tab, .tab, .tab, .enter) + [.tick, .tick] + keys(.enter))
        let seen = terminal.frames.map { $0.joined(separator: "\n") }
        #expect(seen[6].contains("Enter stop"))
        #expect(seen[7].contains("After 4 steps its loss"))
        #expect(seen[8].contains("After 8 steps its loss"))
        #expect(seen[9].contains("Enter train on"))
    }

    @Test(arguments: [(80, 24), (40, 10)])
    func selectedFigureIsTheGoldenPage(_ columns: Int, _ rows: Int) throws {
        let terminal = try run(keys(.tab, .tab, .right), columns: columns, rows: rows)
        Fixture.expect(page(terminal), golden: "figures/pager.\(columns)x\(rows).txt")
    }

    @Test(arguments: [(1, 1), (2, 1), (3, 2), (7, 3), (200, 1), (1, 100)])
    func figuresAreSurvivedOnTheSmallestScreens(_ columns: Int, _ rows: Int) throws {
        let events = keys(
            .tab, .tab, .right, .down, .left, .up, .tab, .tab, .tab, .enter, .escape, .backTab,
            .character("/"),
            .character("s"), .enter, .left, .enter)
        _ = try run(
            events + [.tick, .resize(TerminalSize(columns: rows, rows: columns))] + events, columns: columns,
            rows: rows)
    }

    @Test func searchFindsWhatAMovedFigureSays() throws {
        let terminal = try run(
            keys(.character("/")) + "1.25".map { .key(.character($0)) } + keys(.enter, .escape, .tab, .tab)
                + keys(.right))
        #expect(page(terminal).contains("At weight 1.25"))
    }

    @Test func linearOutputHoldsDrawingAndSentence() {
        for colours in [ColourDepth.none, .ansi16] {
            let text = Document(parsing: Self.text).rendered(capabilities: Capabilities(colours: colours))
            #expect(text.contains("At weight 1.2 the state settles at 0.659"))
            #expect(!text.contains("Tab"))
            #expect(text.contains("\u{1B}") == (colours != .none))
        }
    }
}
