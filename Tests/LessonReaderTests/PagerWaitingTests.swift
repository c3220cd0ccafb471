import LessonMarkup
import LessonReader
import Terminal
import Testing

/// A page that can be read while something else goes on.
struct PagerWaitingTests {
    private func wait(
        _ events: [TerminalEvent], doneAfter frames: Int = .max, columns: Int = 60, rows: Int = 8,
        isUnicode: Bool = true
    ) throws -> (terminal: ScriptedTerminal, isDone: Bool) {
        let text = (1...30).map { "Paragraph \($0)." }.joined(separator: "\n\n")
        let terminal = ScriptedTerminal(columns: columns, rows: rows, events: events)
        var pager = Pager(
            Document(parsing: text), title: "Title",
            capabilities: Capabilities(isInputTerminal: true, isOutputTerminal: true, isUnicode: isUnicode))
        var asked = 0
        let isDone = try pager.wait(
            on: terminal, for: { "grading x" },
            until: {
                asked += 1
                return asked > frames
            })
        #expect(terminal.screen.unknown.isEmpty && terminal.screen.overruns == 0)
        return (terminal, isDone)
    }

    @Test func signTurnsUntilItIsDone() throws {
        let (terminal, isDone) = try wait(Array(repeating: .tick, count: 9), doneAfter: 6)
        #expect(isDone)
        let lines = terminal.frames.map { $0.last ?? "" }
        #expect(lines.count == 6)
        #expect(lines.allSatisfy { $0.contains("grading x") && $0.contains("Esc stops it") })
        #expect(Set(lines).count == 3)
        #expect(terminal.frames[0][0].contains("Paragraph 1."))
    }

    @Test(arguments: [Key.escape, .character("q"), .control("c")])
    func readerCanGiveItUp(_ key: Key) throws {
        #expect(try !wait([.tick, .key(key)]).isDone)
    }

    @Test func terminalThatGoesAwayGivesItUp() throws {
        #expect(try !wait([.tick]).isDone)
    }

    @Test func pagesTurnAndTheWindowChangesMeanwhile() throws {
        let (terminal, _) = try wait([
            .key(.character(" ")), .tick, .resize(TerminalSize(columns: 20, rows: 5)), .tick,
            .key(.character("a")), .key(.enter), .key(.control("z")), .tick,
        ])
        #expect(terminal.frames[0][0].contains("Paragraph 1."))
        #expect(!terminal.frames[1][0].contains("Paragraph 1."))
        #expect(terminal.frames[3].count == 5 && terminal.frames[3].joined().contains("grading"))
        #expect(terminal.suspensions == 1)
    }

    @Test func withoutUnicodeTheSignIsASCII() throws {
        let (terminal, _) = try wait(Array(repeating: .tick, count: 12), isUnicode: false)
        #expect(terminal.frames.allSatisfy { $0.joined().utf8.allSatisfy { $0 < 0x80 } })
    }

    @Test(arguments: [(1, 1), (2, 1), (5, 3)])
    func smallestScreensWaitToo(_ columns: Int, _ rows: Int) throws {
        #expect(try wait([.tick, .tick], doneAfter: 2, columns: columns, rows: rows).isDone)
    }
}
