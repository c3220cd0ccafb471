import LessonMarkup
import LessonReader
import Terminal
import Testing

/// Places with a letter.
struct PagerMarkTests {
    private static let paragraphs = (1...40).map {
        "Paragraph number \($0), and no other."
    }
    private static let text = "# Top\n\n" + paragraphs.joined(separator: "\n\n")

    private final class Kept {
        var marks: [Character: ReadingPosition] = [:]
    }

    private func run(
        _ keys: String, text: String = text, columns: Int = 60, rows: Int = 12, kept: Kept = Kept(),
        extra: [TerminalEvent] = []
    ) throws -> ScriptedTerminal {
        let keys: [TerminalEvent] = keys.map { .key($0 == "\u{1B}" ? .escape : .character($0)) }
        let terminal = ScriptedTerminal(columns: columns, rows: rows, events: keys + extra)
        var pager = Pager(
            Document(parsing: text), title: "Title",
            capabilities: Capabilities(isInputTerminal: true, isOutputTerminal: true), marks: kept.marks,
            onMark: { kept.marks[$0] = $1 })
        _ = try pager.run(on: terminal)
        #expect(terminal.screen.unknown.isEmpty && terminal.screen.overruns == 0)
        return terminal
    }

    private func status(_ terminal: ScriptedTerminal) -> String { terminal.screen.text.last ?? "" }

    @Test func markIsHandedOverAndComesBackInAnotherSessionAndSize() throws {
        let kept = Kept()
        let first = try run("  ma", kept: kept)
        #expect(status(first).contains("marked a; 'a comes back here"))
        let top = try #require(first.screen.text.first { $0.contains("Paragraph number") })
        let sentence = top.trimmingPrefix(" ").prefix(20)
        #expect(kept.marks.keys.sorted() == ["a"])
        for size in [(60, 12), (30, 9), (100, 30)] {
            let second = try run("'a", columns: size.0, rows: size.1, kept: kept)
            #expect(second.screen.text.prefix(2).contains { $0.contains(sentence) })
        }
    }

    @Test func markFollowsItsTextWhenTheLessonIsEdited() throws {
        let kept = Kept()
        let first = try run("  ma", kept: kept)
        let top = try #require(first.screen.text.first { $0.contains("Paragraph number") })
        let edited =
            "# Top\n\nA new paragraph.\n\nAnd one more.\n\n" + Self.paragraphs.joined(separator: "\n\n")
        let second = try run("'a", text: edited, kept: kept)
        #expect(second.screen.text.first { $0.contains("Paragraph number") } == top)
    }

    @Test func quoteShowsWhichMarksThereAre() throws {
        let kept = Kept()
        let terminal = try run("  mb  maGmz'", kept: kept)
        let rows = terminal.screen.text.filter { $0.contains("Paragraph") }
        #expect(rows.count == 3)
        #expect(rows.map { $0.prefix(3) } == [" b ", " a ", " z "])
        #expect(rows.allSatisfy { $0.contains("Top: Paragraph number") })
        #expect(status(terminal).contains("a letter goes to its mark"))
        let back = try run("'\u{1B}", kept: kept)
        #expect(back.screen.text[0].contains("Top"))
        let narrow = try run("'", columns: 40, rows: 10, kept: kept)
        #expect(status(narrow).contains("a letter goes there"))
        #expect(narrow.screen.text[0].count <= 40)
    }

    @Test func whatIsNoMarkIsSaid() throws {
        #expect(status(try run("m!")).contains("a mark is a letter or a digit"))
        #expect(status(try run("'x")).contains("no mark x: mx sets it"))
        #expect(status(try run("'")).contains("no marks yet"))
        #expect(status(try run("m")).contains("marks this place"))
        #expect(try run("m", columns: 40).screen.text.last?.contains("a letter marks it") == true)
    }

    @Test func markTakenElsewhereIsHandedOverAgain() throws {
        let kept = Kept()
        _ = try run("ma ", kept: kept)
        let before = kept.marks["a"]
        _ = try run("  ma", kept: kept)
        #expect(kept.marks["a"] != before)
    }

    @Test func marksAreSurvivedOnTheSmallestScreens() throws {
        for (columns, rows) in [(1, 1), (2, 1), (3, 2), (1, 40)] {
            let kept = Kept()
            kept.marks["q"] = ReadingPosition(blockIndex: 9_999, wordOffset: -3, fingerprint: "gone")
            _ = try run(
                "ma'a''mb'", columns: columns, rows: rows, kept: kept,
                extra: [.resize(TerminalSize(columns: 20, rows: 5)), .key(.character("q"))])
        }
    }
}
