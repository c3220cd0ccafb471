import LessonMarkup
import Testing

struct FootnoteTests {
    /// The notes of a text, which stand in a list behind a rule at its end.
    private func notes(of document: Document) -> [String] {
        guard document.blocks.count >= 2, case .list(let list) = document.blocks.last?.kind,
            document.blocks[document.blocks.count - 2].kind == .thematicBreak
        else { return [] }
        return list.items.map(\.blocks.plainText)
    }

    private func reference(_ number: Int) -> Inline {
        .link(destination: "#footnote-\(number)", title: "", content: [.text("[\(number)]")])
    }

    @Test func notesAreNumberedInTheOrderTheyAreNamed() {
        let document = Document(
            parsing: "One[^b] and two[^a], one again[^b].\n\n[^a]: The second.\n[^b]: word\n\nAfter.\n")
        #expect(notes(of: document) == ["word", "The second."])
        #expect(
            document.blocks.first?.kind
                == .paragraph([
                    .text("One"), reference(1), .text(" and two"), reference(2), .text(", one again"),
                    reference(1), .text("."),
                ]))
        #expect(document.blocks.count == 4)
        #expect(document.links.isEmpty)
    }

    @Test func noteGoesOnOverIndentedLines() {
        let document = Document(
            parsing: "x[^n]\n\n[^n]: First\n    goes on.\n\n    Second with `code` and $`a_b`$.\n\nOutside.\n"
        )
        #expect(notes(of: document) == ["First goes on.\nSecond with code and a_b."])
        #expect(document.blocks.dropFirst().first?.kind == .paragraph([.text("Outside.")]))
    }

    @Test func whatIsCodeIsNoNote() {
        let code = Document(parsing: "```\n[^a]: code\n```\n\n    [^a]: code\n\n`[^a]: x`\n")
        #expect(notes(of: code).isEmpty)
        #expect(code.blocks.plainText.contains("[^a]: code"))
        let mixed = Document(parsing: "t[^a] `[^a]`\n\n[^a]: note\n\n```\n[^a]: code\n```\n")
        #expect(notes(of: mixed) == ["note"])
        #expect(mixed.blocks.plainText.contains("[^a]: code"))
    }

    @Test func referenceWithoutANoteIsText() {
        let document = Document(parsing: "a[^none] b\n")
        #expect(document.blocks.map(\.kind) == [.paragraph([.text("a[^none] b")])])
    }

    @Test func noteThatNothingNamesIsShownAllTheSame() {
        #expect(notes(of: Document(parsing: "Text.\n\n[^x]: Words.\n")) == ["Words."])
    }

    @Test func listBesideNotesStaysAList() {
        let document = Document(parsing: "+ item[^1]\n\n[^1]: note\n")
        guard case .list(let list) = document.blocks.first?.kind else {
            Issue.record("no list: \(document.blocks)")
            return
        }
        #expect(list.items.map(\.blocks.plainText) == ["item[1]"])
        #expect(notes(of: document) == ["note"])
    }

    @Test func firstOfTwoNotesOfOneNameCounts() {
        #expect(notes(of: Document(parsing: "a[^n]\n\n[^n]: one\n\n[^n]: two\n")) == ["one"])
    }

    @Test func manyNotesAreReadInLinearTime() {
        let count = 5_000
        let text =
            (0..<count).map { "word[^n\($0)]" }.joined(separator: " ") + "\n\n"
            + (0..<count).map { "[^n\($0)]: note \($0)" }.joined(separator: "\n")
        #expect(notes(of: Document(parsing: text)).count == count)
    }
}
