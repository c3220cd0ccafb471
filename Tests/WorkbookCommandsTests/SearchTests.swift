import Foundation
import ProgressStore
import Testing

/// `workbook search`, and S on a page: one search behind both.
struct SearchTests {
    private func course() throws -> ScratchFolder {
        let course = try ScratchFolder.smallCourse()
        try course.write(
            """
            ---
            title: Squashing
            ---

            Nothing to see.

            ## The sigmoid

            A first line about something else,
            and the gate is $`\\sigma(z)`$, never more than one.

            The state $`h_t`$ is handed on.

            """, to: "lessons/04-squash/lesson.md")
        try course.write(
            "## why-bounded\n\nWhy is a squashed wombat bounded?\n\n```answer\ntext: [zebra]\n```\n\n> So.\n",
            to: "lessons/04-squash/quiz.md")
        try course.write("## wombat gate\n\nA gate for wombats.\n", to: "lessons/glossary.md")
        return course
    }

    @Test(arguments: ["σ", "sigma", "\\sigma"])
    func greekLetterIsFoundWithItsLineAndLesson(_ word: String) throws {
        let outcome = try workbook("search", word, in: course())
        #expect(outcome.succeeded)
        #expect(outcome.output.contains("04-squash:10: "), "\(outcome)")
        #expect(outcome.output.contains("σ(z)"), "\(outcome)")
    }

    @Test func formulaIsFoundAsTypedAndAsShown() throws {
        let course = try course()
        for word in ["h_t", "hₜ"] {
            let outcome = try workbook("search", word, in: course)
            #expect(outcome.output.contains("04-squash:12: "), "\(outcome)")
        }
    }

    @Test func everyKindOfTextIsFoundAndAnswersAreNot() throws {
        let course = try course()
        try course.store.record(
            Note(
                lesson: "04-squash", place: SavedPosition(block: 2, word: 0, fingerprint: ""), heading: "",
                quote: "", text: "my wombat note"))
        let outcome = try workbook("search", "wombat", in: course)
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("glossary.md:1: wombat gate: ") }, "\(outcome)")
        #expect(lines.contains { $0.hasPrefix("04-squash/quiz.md:3: why-bounded: Why is") }, "\(outcome)")
        #expect(lines.contains { $0.hasPrefix("04-squash:7: note 1: my wombat note") }, "\(outcome)")
        #expect(lines.first?.hasPrefix("glossary.md") == true, "\(outcome)")
        let task = try workbook("search", "rnn-step", in: course)
        #expect(task.output.contains("02-rnn-cell/rnn_step.md:"), "\(task)")
        #expect(try !workbook("search", "zebra", in: course).succeeded)
    }

    @Test func searchIsNeverOlderThanTheFiles() throws {
        let course = try course()
        #expect(try !workbook("search", "quagga", in: course).succeeded)
        try course.write(
            course.read("lessons/04-squash/lesson.md") + "\nA quagga.\n", to: "lessons/04-squash/lesson.md")
        #expect(try workbook("search", "quagga", in: course).output == "04-squash:14: A quagga.\n")
        // Searching begins nobody's records.
        #expect(!course.exists(".workbook"))
    }

    @Test func nothingFoundIsSaidAndIsAnError() throws {
        let outcome = try workbook("search", "womat gate\u{1B}[2J", in: course())
        #expect(!outcome.succeeded && outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("Nothing in this course has womat gate"), "\(outcome)")
        #expect(!outcome.errors.contains("\u{1B}"))
    }

    @Test func enterGoesToTheFindAndToPagesThatLeadBack() throws {
        let course = try course()
        let terminal = try LearnersTerminal(Launch(["search", "wombat"], in: course.path))
        try terminal.wait(for: "“wombat”: found 2 times", "Glossary: wombat gate")
        terminal.type("\t")
        terminal.press(.enter)
        try terminal.wait(for: "A gate for wombats.")
        terminal.type("q")
        try terminal.wait(for: "found 2 times")
        terminal.press(.leave)
        try #expect(terminal.finish() == .exited(0))
        #expect(terminal.isGivenBack)
        let second = try LearnersTerminal(Launch(["search", "never", "more"], in: course.path))
        try second.wait(for: "found once")
        second.type("\t")
        second.press(.enter)
        try second.wait(for: "The state")
        second.press(.leave)
        try #expect(second.finish() == .exited(0))
        #expect(second.isGivenBack)
    }
}
