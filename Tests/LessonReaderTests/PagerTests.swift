import LessonMarkup
import LessonReader
import Terminal
import Testing

struct PagerTests {
    private static let capabilities = Capabilities(
        isInputTerminal: true, isOutputTerminal: true, colours: .ansi16)

    /// Runs a pager over a script of keys and returns the terminal and how it ended.
    private func run(
        _ keys: [Key], document: Document = Fixture.lesson, columns: Int = 80, rows: Int = 24,
        start: ReadingPosition = .start, endAction: String? = "to the quiz",
        capabilities: Capabilities = capabilities,
        onPositionChange: @escaping (ReadingPosition) -> Void = { _ in }
    ) throws -> (terminal: ScriptedTerminal, outcome: Pager.Outcome) {
        let terminal = ScriptedTerminal(columns: columns, rows: rows, keys: keys)
        var pager = Pager(
            document, title: "The RNN cell", capabilities: capabilities, start: start, endAction: endAction,
            onPositionChange: onPositionChange)
        let outcome = try pager.run(on: terminal)
        #expect(terminal.screen.unknown.isEmpty)
        #expect(terminal.screen.overruns == 0)
        return (terminal, outcome)
    }

    private func typed(_ text: String) -> [Key] { text.map { .character($0) } }

    private func page(_ terminal: ScriptedTerminal) -> String {
        terminal.screen.text.joined(separator: "\n") + "\n"
    }

    @Test(arguments: [(80, 24), (40, 10)])
    func pagesAreTheGoldenPages(_ columns: Int, _ rows: Int) throws {
        let keys: [(String, [Key])] = [
            ("start", []), ("second", typed(" ")), ("search", typed("/state") + [.enter]),
            ("link", [.tab, .tab]), ("panned", typed("/matmul") + [.enter, .right]),
            ("outline", typed("o") + [.down]),
            ("help", typed("?")), ("end", typed("G")),
        ]
        for (name, keys) in keys {
            let terminal = try run(keys, columns: columns, rows: rows).terminal
            Fixture.expect(page(terminal), golden: "pager.\(columns)x\(rows).\(name).txt")
        }
    }

    @Test(arguments: [(1, 1), (2, 1), (1, 2), (3, 2), (5, 3), (200, 1), (1, 200)])
    func everyKeyIsSurvivedOnTheSmallestScreens(_ columns: Int, _ rows: Int) throws {
        var keys: [Key] =
            typed("jkfbdugG/a") + [.enter] + typed("nNo") + [.down, .enter, .tab, .backTab, .escape]
        keys += [.left, .right, .pageUp, .pageDown, .home, .end, .up, .down, .backspace, .control("l")]
        keys += typed("?jk") + [.escape] + typed("h") + [.enter, .delete, .alt("x")] + typed("q")
        for document in [Fixture.lesson, Document(blocks: [])] {
            _ = try run(keys, document: document, columns: columns, rows: rows)
        }
    }

    @Test func spaceLeadsThroughTheWholeTextAndEnterGoesOn() throws {
        var seen = Set<String>()
        let (atTheEnd, still) = try run(Array(repeating: .character(" "), count: 50))
        guard case .left = still else {
            Issue.record("Space ended it with \(still)")
            return
        }
        #expect(atTheEnd.frames.last?.last?.contains("Enter: to the quiz") == true)
        let (terminal, outcome) = try run(Array(repeating: .character(" "), count: 50) + [.enter])
        for frame in terminal.frames { seen.formUnion(frame.dropLast()) }
        for line in LessonLayout(Fixture.lesson, width: 80, options: LayoutOptions(hasMargin: true)).lines
        where !line.isPannable {
            #expect(seen.contains(line.content.trimmed().plain))
        }
        guard case .finished = outcome else {
            Issue.record("ended with \(outcome)")
            return
        }
    }

    @Test func withNothingToFollowTheEndIsTheEnd() throws {
        let (terminal, outcome) = try run(typed("G   ") + [.enter], endAction: nil)
        guard case .left = outcome else {
            Issue.record("ended with \(outcome)")
            return
        }
        #expect(terminal.screen.text.last?.contains("end of text") == true)
    }

    @Test func leavingAndComingBackShowsTheSameLineOnTop() throws {
        for other in [(80, 24), (40, 10), (100, 50)] {
            let (_, outcome) = try run(typed(" jjq"))
            guard case .left(let position) = outcome else { return }
            let (terminal, _) = try run([], columns: other.0, rows: other.1, start: position)
            #expect(
                terminal.screen.text[0].contains("because step") || other.1 == 50)
            let (_, again) = try run(typed("q"), columns: other.0, rows: other.1, start: position)
            #expect(again == .left(position))
        }
    }

    @Test func stormOfSizesKeepsThePlace() throws {
        let sizes = [(40, 10), (1, 1), (133, 40), (20, 5), (7, 70), (80, 24)]
        let events: [TerminalEvent] =
            [.key(.character(" "))] + sizes.map { .resize(TerminalSize(columns: $0.0, rows: $0.1)) }
        let terminal = ScriptedTerminal(columns: 80, rows: 24, events: events)
        var pager = Pager(Fixture.lesson, title: "t", capabilities: Self.capabilities)
        _ = try pager.run(on: terminal)
        #expect(terminal.frames[1] == terminal.frames.last)
    }

    @Test func linksAreChosenAndFollowed() throws {
        let (_, first) = try run([.tab, .enter])
        guard case .follow("https://doi.org/10.1207/s15516709cog1402_1", _) = first else {
            Issue.record("ended with \(first)")
            return
        }
        let (_, second) = try run([.tab, .tab, .enter])
        guard case .follow("../../exercises/02-rnn-cell/rnn_step.md", _) = second else {
            Issue.record("ended with \(second)")
            return
        }
        let inside = try run([.tab, .tab, .tab, .enter]).terminal
        #expect(inside.screen.text[0].contains("Shapes"))
        let back = try run([.tab, .tab, .tab, .enter, .backspace]).terminal
        #expect(back.screen.text[0].contains("The RNN cell"))
    }

    @Test func lessonsAreLeftForTheirNeighbours() throws {
        #expect(try run(typed("]")).outcome == .nextLesson)
        #expect(try run(typed("[")).outcome == .previousLesson)
    }

    @Test func controlCLeavesFromAnywhere() throws {
        for before in [[], typed("/abc"), typed("o"), typed("?")] {
            guard case .left = try run(before + [.control("c"), .character("]")]).outcome else {
                Issue.record("did not leave")
                return
            }
        }
    }

    @Test func suspendingPaintsAgain() throws {
        let (terminal, _) = try run([.control("z")])
        #expect(terminal.suspensions == 1)
        #expect(terminal.frames.last == terminal.frames.first)
    }

    @Test func searchIsSmartAboutCaseAndCrossesLineEnds() throws {
        let text = Document(
            parsing: "Alpha beta alpha gamma ALPHA delta epsilon zeta eta theta\n\n`alpha` and $`\\alpha`$")
        func status(_ query: String) throws -> String {
            try run(typed("/" + query) + [.enter], document: text, columns: 44, rows: 12).terminal.screen.text
                .last ?? ""
        }
        #expect(try status("alpha").hasPrefix(" 1 of 4: alpha"))
        #expect(try status("Alpha").hasPrefix(" 1 of 1: Alpha"))
        #expect(try status("delta epsilon zeta").hasPrefix(" 1 of 1: "))
        #expect(try status("α").hasPrefix(" 1 of 1: "))
        #expect(try status("nowhere").contains("not found: nowhere"))
    }

    @Test func searchGoesRoundAndBack() throws {
        let (terminal, _) = try run(typed("/state") + [.enter] + typed("N"))
        #expect(terminal.screen.text.last?.contains("on from the end") == true)
    }

    @Test func searchIsMarkedOnTheScreen() throws {
        let (terminal, _) = try run(typed("/weights") + [.enter])
        let row = try #require(terminal.screen.text.firstIndex { $0.contains("The weights are") })
        let column = try #require(terminal.screen.cells[row].firstIndex { $0.text == "w" })
        #expect(terminal.screen.cells[row][column].look.attributes.contains(.reverse))
        #expect(!terminal.screen.cells[row][column - 2].look.attributes.contains(.reverse))
    }

    @Test func withoutColourLinksMatchesAndStatusAreStillMarked() throws {
        let plain = Capabilities(isInputTerminal: true, isOutputTerminal: true, colours: .none)
        let (terminal, _) = try run([.tab], capabilities: plain)
        let looks = terminal.screen.cells.flatMap { $0.map(\.look) }
        #expect(looks.allSatisfy { $0.foreground == .standard && $0.background == .standard })
        #expect(looks.contains { $0.attributes == [.underline] })
        #expect(terminal.screen.text.joined().contains("`W_h`"))
        #expect(looks.contains { $0.attributes.isSuperset(of: [.bold, .reverse, .underline]) })
    }

    @Test func longCodeIsMarkedAndPanned() throws {
        let code = Document(
            parsing: "```\n" + (0..<30).map { "column\($0)" }.joined(separator: " ") + "\nshort\n```")
        let start = try run([], document: code, columns: 40, rows: 8).terminal.screen.text
        #expect(start.contains { $0.hasSuffix("→") })
        let moved = try run([.right, .right], document: code, columns: 40, rows: 8).terminal.screen.text
        #expect(moved.contains { $0.contains("←") && $0.hasSuffix("→") })
        #expect(!moved.joined().contains("column0 "))
        let end = try run(Array(repeating: .right, count: 99), document: code, columns: 40, rows: 8).terminal
            .screen.text
        #expect(end.contains { $0.hasSuffix("column29") })
        let back = try run([.right, .left], document: code, columns: 40, rows: 8).terminal.screen.text
        #expect(back == start)
    }

    @Test func positionIsReportedWhileReadingAndAtTheEnd() throws {
        nonisolated(unsafe) var places: [ReadingPosition] = []
        _ = try run(typed("  jjq")) { places.append($0) }
        #expect(places.count == 3)
        #expect(places.map(\.blockIndex) == places.map(\.blockIndex).sorted())
    }

    @Test func dumbTerminalIsNotForThePager() {
        #expect(Pager.isUsable(with: Self.capabilities))
        #expect(!Pager.isUsable(with: Capabilities()))
        #expect(!Pager.isUsable(with: Capabilities(isOutputTerminal: true, canPlaceCursor: false)))
    }

    @Test func titleCannotSpeakToTheTerminal() throws {
        let terminal = ScriptedTerminal(columns: 60, rows: 5)
        var pager = Pager(
            Document(parsing: "x"), title: "a\u{1B}]0;b\u{7}c\nd", capabilities: Self.capabilities)
        _ = try pager.run(on: terminal)
        #expect(terminal.screen.unknown.isEmpty)
        #expect(terminal.screen.text.last?.contains("c d") == true)
    }

    @Test func theChosenLineOfTheOutlineIsOneBar() throws {
        let terminal = ScriptedTerminal(columns: 60, rows: 12, keys: [.character("o")])
        let capabilities = Capabilities(isInputTerminal: true, isOutputTerminal: true, colours: .truecolor)
        var pager = Pager(Fixture.lesson, title: "t", capabilities: capabilities)
        _ = try pager.run(on: terminal)
        #expect(Set(terminal.screen.cells[0].map(\.look)).count == 1)
        #expect(terminal.screen.cells[0][0].look.attributes.contains(.reverse))
    }
}
