import LessonMarkup
import LessonReader
import Terminal
import Testing

/// What the pager does beside turning pages.
struct PagerActionTests {
    private static let exercise = "../../exercises/02-rnn-cell/rnn_step.md"

    private func run(
        _ keys: [Key], markdown: String, columns: Int = 60, rows: Int = 12, offers: PagerOffers = [],
        labels: [String: LinkLabel] = [:], notes: [PagerNote] = [], exercise: String? = nil,
        prompt: Pager.Prompt? = nil, takesHyperlinks: Bool = false, isUnicode: Bool = true
    ) throws -> (terminal: ScriptedTerminal, outcome: Pager.Outcome) {
        let terminal = ScriptedTerminal(columns: columns, rows: rows, keys: keys)
        let capabilities = Capabilities(
            isInputTerminal: true, isOutputTerminal: true, colours: .truecolor, isUnicode: isUnicode,
            background: .dark, takesHyperlinks: takesHyperlinks)
        var pager = Pager(
            Document(parsing: markdown), title: "Title", capabilities: capabilities, offers: offers,
            linkLabels: labels, notes: notes, exercise: exercise, prompt: prompt)
        let outcome = try pager.run(on: terminal)
        #expect(terminal.screen.unknown.isEmpty)
        #expect(terminal.screen.overruns == 0)
        return (terminal, outcome)
    }

    private func typed(_ text: String) -> [Key] { text.map { .character($0) } }

    private func text(_ terminal: ScriptedTerminal) -> String {
        terminal.screen.text.joined(separator: "\n")
    }

    private func status(_ terminal: ScriptedTerminal) -> String { terminal.screen.text.last ?? "" }

    // MARK: Exercises

    @Test func exerciseLinksShowTheirState() throws {
        let markdown = "Do [one](a/exercises/x.md) and [two](exercises/y.md)."
        let labels = [
            "a/exercises/x.md": LinkLabel("passed", isDone: true),
            "exercises/y.md": LinkLabel("open", isDone: false),
        ]
        let page = text(try run([], markdown: markdown, labels: labels).terminal)
        #expect(page.contains("one (✓ passed) and two (○ open)."))
        let ascii = text(try run([], markdown: markdown, labels: labels, isUnicode: false).terminal)
        #expect(ascii.contains("one ([x] passed) and two ([ ] open)."))
    }

    @Test func gradingMeansTheChosenExerciseOrTheNearest() throws {
        let filler = (1...40).map { "Paragraph \($0)." }.joined(separator: "\n\n")
        let markdown = "[one](exercises/x.md) [web](http://x.org) [two](exercises/y.md)\n\n\(filler)"
        let labels = [
            "exercises/x.md": LinkLabel("open", isDone: false),
            "exercises/y.md": LinkLabel("open", isDone: false),
        ]
        func graded(_ keys: [Key]) throws -> String? {
            let outcome = try run(keys, markdown: markdown, offers: [.grading, .editing], labels: labels)
                .outcome
            switch outcome {
            case .grade(let destination, _), .edit(let destination, _): return destination
            default: return nil
            }
        }
        #expect(try graded(typed("x")) == "exercises/x.md")
        #expect(try graded([.tab, .tab, .tab] + typed("x")) == "exercises/y.md")
        #expect(try graded([.tab, .tab] + typed("e")) == "exercises/x.md")
        #expect(try graded(typed("Gx")) == "exercises/y.md")
        #expect(try graded(typed("q")) == nil)
        let alone = try run(typed("x"), markdown: "A task.", offers: [.grading], exercise: "exercises/z.md")
        guard case .grade("exercises/z.md", _) = alone.outcome else {
            Issue.record("ended with \(alone.outcome)")
            return
        }
    }

    @Test func whatIsNotOfferedIsRefusedInWords() throws {
        for key in "xetaS" {
            let (terminal, outcome) = try run(typed(String(key)), markdown: "text")
            guard case .left = outcome else {
                Issue.record("\(key) ended with \(outcome)")
                return
            }
            #expect(["no ", "notes are"].contains { status(terminal).contains($0) })
        }
    }

    @Test func statusLineNamesTheKeysOfAnExercise() throws {
        let labels = ["exercises/x.md": LinkLabel("open", isDone: false)]
        let terminal = try run(
            [.tab], markdown: "[one](exercises/x.md)", columns: 80, offers: [.grading, .editing],
            labels: labels
        ).terminal
        #expect(status(terminal).contains("→ exercises/x.md"))
        #expect(status(terminal).contains("x grade"))
    }

    @Test func pagerGoesOnAfterAnOutcomeWhereItWas() throws {
        let terminal = ScriptedTerminal(columns: 60, rows: 12, keys: typed("Gx"))
        let labels = ["exercises/x.md": LinkLabel("open", isDone: false)]
        let filler = (1...40).map { "Paragraph \($0)." }.joined(separator: "\n\n")
        var pager = Pager(
            Document(parsing: "\(filler)\n\n[one](exercises/x.md)"), title: "t",
            capabilities: Capabilities(isOutputTerminal: true), offers: [.grading], linkLabels: labels)
        _ = try pager.run(on: terminal)
        pager.say("graded\u{1B}")
        pager.update(linkLabels: ["exercises/x.md": LinkLabel("passed", isDone: true)], notes: [])
        _ = try pager.run(on: terminal)
        #expect(text(terminal).contains("one (✓ passed)"))
        #expect(status(terminal).contains("graded"))
    }

    // MARK: Places

    @Test func marksAndHistoryLeadBackAndForward() throws {
        let markdown = (1...60).map { "Paragraph \($0)." }.joined(separator: "\n\n")
        let start = try run(typed("dma") + typed("G'a"), markdown: markdown).terminal
        #expect(start.screen.text[0].contains("Paragraph 4."))
        let back = try run(typed("dmaG'a") + [.backspace], markdown: markdown).terminal
        #expect(text(back).contains("Paragraph 60."))
        let forward = try run(typed("dmaG'a") + [.backspace] + typed("L"), markdown: markdown).terminal
        #expect(forward.screen.text == start.screen.text || text(forward).contains("Paragraph 4."))
        #expect(status(try run(typed("'z"), markdown: markdown).terminal).contains("no mark z"))
        #expect(status(try run(typed("L"), markdown: markdown).terminal).contains("nowhere to go forward"))
    }

    @Test func backLeadsOutWhereThatIsOffered() throws {
        guard case .back = try run([.backspace], markdown: "x", offers: [.back]).outcome else {
            Issue.record("did not go back")
            return
        }
        guard case .left = try run([.backspace], markdown: "x").outcome else {
            Issue.record("went back")
            return
        }
    }

    @Test func footnotesAreJumpedToAndLeft() throws {
        let filler = (1...40).map { "Paragraph \($0)." }.joined(separator: "\n\n")
        let markdown = "First[^a].\n\n\(filler)\n\n[^a]: The note."
        let there = try run([.tab, .enter], markdown: markdown).terminal
        #expect(text(there).contains("1. The note."))
        let back = try run([.tab, .enter, .backspace], markdown: markdown).terminal
        #expect(back.screen.text[0].contains("First[1]."))
    }

    @Test func noHeadingStandsAloneAtTheBottomOfAPage() throws {
        let markdown = (1...30).map { "## Heading \($0)\n\nText \($0), one line.\n\nAnd another." }
            .joined(separator: "\n\n")
        for rows in 6...16 {
            let terminal = try run(
                Array(repeating: .character(" "), count: 60), markdown: markdown, rows: rows
            ).terminal
            var seen: Set<String> = []
            for frame in terminal.frames {
                let body = frame.dropLast().filter { !$0.isEmpty }
                #expect(body.last?.contains("Heading") == false, "\(rows): \(frame)")
                seen.formUnion(body)
            }
            #expect((1...30).allSatisfy { number in seen.contains { $0.contains("Text \(number), one") } })
        }
    }

    // MARK: Formulas, copying, links

    @Test func formulasInViewAreShownAsWritten() throws {
        let markdown = "Let $`h_{t-1}`$ and\n\n```math\n\\frac{a}{b}\n```\n"
        let page = text(try run(typed("v"), markdown: markdown).terminal)
        #expect(page.contains("▸ h_{t-1}"))
        #expect(page.contains("\\frac{a}{b}"))
        let terminal = try run(typed("$jy"), markdown: markdown).terminal
        #expect(terminal.screen.copied == "XGZyYWN7YX17Yn0=")
        #expect(status(terminal).contains("copied"))
        #expect(status(try run(typed("v"), markdown: "none").terminal).contains("no formula in view"))
    }

    @Test func addressesAndCodeAreCopied() throws {
        let link = try run([.tab] + typed("y"), markdown: "[a](https://x.org)").terminal
        #expect(link.screen.copied == "aHR0cHM6Ly94Lm9yZw==")
        let code = try run(typed("y"), markdown: "```\nlet x = 1\n```").terminal
        #expect(code.screen.copied == "bGV0IHggPSAx")
    }

    @Test func webLinksAreToldToTheTerminalRowByRow() throws {
        let words = (1...30).map { "word\($0)" }.joined(separator: " ")
        let markdown = "See [\(words)](https://x.org/ü?a=1) and [here](../lesson.md)."
        let terminal = try run(typed("j"), markdown: markdown, takesHyperlinks: true).terminal
        let linked = terminal.screen.cells.filter { $0.contains { $0.link != nil } }
        #expect(linked.count >= 3)
        #expect(linked.joined().allSatisfy { $0.link == nil || $0.link == "https://x.org/%C3%BC?a=1" })
        #expect(linked.joined().allSatisfy { $0.link != nil || !$0.text.contains("w") })
        let plain = try run([], markdown: markdown).terminal
        #expect(plain.screen.cells.joined().allSatisfy { $0.link == nil })
    }

    // MARK: Tables

    @Test func wideTableMovesUnderItsFirstColumn() throws {
        let head = (0..<12).map { "col\($0)" }.joined(separator: " | ")
        let cells = (0..<12).map { "value number \($0)" }.joined(separator: " | ")
        let rule = Array(repeating: "---", count: 12).joined(separator: "|")
        let markdown = "| \(head) |\n|\(rule)|\n| \(cells) |\n"
        let start = try run([], markdown: markdown).terminal.screen.text
        #expect(start[0].contains("col0") && start[0].hasSuffix("→"))
        let moved = try run(Array(repeating: .right, count: 6), markdown: markdown).terminal.screen.text
        #expect(moved[0].contains("col0") && !moved[0].contains("col1 "))
        let end = try run(Array(repeating: .right, count: 99), markdown: markdown).terminal.screen.text
        #expect(end.joined().contains("value number 0") && end.joined().contains("value number 11"))
        let found = try run(typed("/number 9") + [.enter], markdown: markdown).terminal.screen.text
        #expect(found.joined().contains("value number 9"))
        let cards = try run(typed("T"), markdown: markdown, rows: 30).terminal.screen.text
        #expect(cards.contains { $0.contains("col11: value number 11") })
    }

    // MARK: Typing

    @Test func notesAreAnchoredToHeadingAndText() throws {
        let markdown = "# Top\n\n## Section\n\nThe sentence in question.\n"
        let keys = typed("/sentence") + [.enter] + typed("aWhy?") + [.enter]
        guard
            case .note(let note, let position) = try run(keys, markdown: markdown, rows: 3, offers: [.notes])
                .outcome
        else {
            Issue.record("no note")
            return
        }
        #expect(note.text == "Why?")
        #expect(note.heading == "Section")
        #expect(note.position == position)
        let shown = try run([], markdown: markdown, offers: [.notes], notes: [note]).terminal.screen.text
        #expect(shown.filter { $0.hasPrefix("✎") }.count == 1)
        let list = text(try run(typed("A"), markdown: markdown, offers: [.notes], notes: [note]).terminal)
        #expect(list.contains("Section\n   Why?"))
    }

    @Test func courseSearchHandsOverItsWords() throws {
        let outcome = try run(
            typed("Sgate") + [.backspace] + typed("e s") + [.enter], markdown: "x", offers: [.courseSearch]
        ).outcome
        guard case .search("gate s", _) = outcome else {
            Issue.record("ended with \(outcome)")
            return
        }
    }

    @Test func answerIsTypedBelowThePage() throws {
        let prompt = Pager.Prompt("Type a letter")
        let (terminal, outcome) = try run(
            [.enter] + typed("bq") + [.enter], markdown: "Which?", prompt: prompt)
        guard case .answered("bq", _) = outcome else {
            Issue.record("ended with \(outcome)")
            return
        }
        #expect(terminal.frames.last?.last?.hasPrefix("Type a letter: bq ") == true)
        guard case .left = try run([.escape], markdown: "Which?", prompt: prompt).outcome else {
            Issue.record("Esc did not leave")
            return
        }
    }

    @Test func oneLetterAnswersWhereItIsAChoice() throws {
        let prompt = Pager.Prompt("Type a letter", keys: ["a", "b"])
        guard case .answered("b", _) = try run(typed("b"), markdown: "Which?", prompt: prompt).outcome,
            case .answered("xb", _) = try run(typed("xb") + [.enter], markdown: "Which?", prompt: prompt)
                .outcome
        else {
            Issue.record("one letter is an answer, and one behind another is none")
            return
        }
    }

    @Test func anEnterRightBehindALetterIsNoAnswerToTheNextPage() throws {
        var prompt = Pager.Prompt("Enter goes on ", mayBeEmpty: true)
        guard case .answered("", _) = try run([.enter], markdown: "Right.", prompt: prompt).outcome else {
            Issue.record("Enter did not go on")
            return
        }
        prompt.followsKey = true
        if case .answered = try run([.enter], markdown: "Right.", prompt: prompt).outcome {
            Issue.record("the Enter of the page before went on")
        }
    }
}
