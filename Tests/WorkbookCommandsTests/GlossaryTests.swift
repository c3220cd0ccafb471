import Foundation
import Testing

/// The glossary: asked from a shell, shown on the page, and proved by `author check`.
struct GlossaryTests {
    private static let lesson = "lessons/02-rnn-cell/lesson.md"

    /// The small course, whose lesson 2 teaches a term, and a lesson before it.
    private func course(
        teaches: String = "teaches: [hidden state]", first: String = "Nothing of it here."
    ) throws -> ScratchFolder {
        let course = try ScratchFolder.smallCourse()
        try course.write(
            course.read(Self.lesson).replacing(
                "---\ntitle:", with: "---\n\(teaches)\ntitle:", maxReplacements: 1),
            to: Self.lesson)
        try course.write("---\ntitle: Before\n---\n\n\(first)\n", to: "lessons/01-before/lesson.md")
        try course.write(
            "## hidden state\nThe numbers that are *handed on*.\n", to: "lessons/glossary.md")
        return course
    }

    private func problems(_ course: ScratchFolder) throws -> [Substring] {
        try workbook("author", "check", in: course).output.split(separator: "\n")
            .filter { $0.contains("hidden") || $0.contains("gate") }
    }

    @Test(arguments: [["hidden-state"], ["hidden", "state"], ["Hidden States"]])
    func aTermIsExplainedWithItsLesson(_ words: [String]) throws {
        let course = try course()
        let outcome = try Piped(Launch(["glossary"] + words, in: course.path)).finish()
        #expect(outcome.succeeded, "\(outcome)")
        #expect(outcome.output.contains("The numbers that are *handed on*."))
        #expect(outcome.output.contains("Taught in lesson 2, “A cell in short”."))
    }

    @Test func withoutATermAllAreListedAndAnUnknownOneIsAnError() throws {
        let course = try course()
        #expect(try workbook("glossary", in: course).output.contains("hidden state"))
        let unknown = try workbook("glossary", "hiden-state", in: course)
        #expect(!unknown.succeeded && unknown.errors.contains("Did you mean hidden-state?"), "\(unknown)")
        try course.remove("lessons/glossary.md")
        let none = try workbook("glossary", in: course)
        #expect(!none.succeeded && none.errors.contains("lessons/glossary.md is missing"))
    }

    @Test func theTermsInViewAreShownOnThePage() throws {
        let course = try course()
        let text = try course.read(Self.lesson)
        let end = try #require(
            text.range(of: "---\n", range: text.index(text.startIndex, offsetBy: 4)..<text.endIndex))
        try course.write(
            text.replacingCharacters(in: end, with: "---\n\nIt hands on its hidden states.\n\n"),
            to: Self.lesson)
        let terminal = try LearnersTerminal(Launch(["read", "2"], in: course.path))
        try terminal.wait(for: "hidden states")
        terminal.type("w")
        try terminal.wait(for: "Terms in view", "The numbers that are handed on.")
        terminal.type("q")
        try terminal.wait(for: "It hands on")
        terminal.press(.leave)
        try #expect(terminal.finish() == .exited(0))
    }

    @Test func aTermUsedBeforeItsLessonIsNamedUnlessItIsMentioned() throws {
        let early = try course(first: "A line.\n\nIts hidden state is kept.")
        #expect(
            try problems(early).contains {
                $0.hasPrefix(
                    "lessons/01-before/lesson.md:7: warning: uses `hidden state`, which 02-rnn-cell teaches")
            })
        try early.write(
            early.read("lessons/01-before/lesson.md").replacing(
                "---\ntitle", with: "---\nmentions: [hidden state]\ntitle"),
            to: "lessons/01-before/lesson.md")
        #expect(try problems(early).isEmpty)
    }

    @Test func namesOfTermsAreHeldAgainstTheGlossary() throws {
        let misspelt = try course(teaches: "teaches: [hiden state]")
        let found = try problems(misspelt)
        #expect(
            found.contains {
                $0.hasPrefix("\(Self.lesson):2: error: `hiden state` is not in")
                    && $0.contains("`hidden-state`")
            }, "\(found)")
        #expect(
            found.contains { $0.hasPrefix("lessons/glossary.md:1: warning: no lesson teaches") }, "\(found)")
        let early = try course(first: "A line.")
        try early.write(
            "---\ntitle: Before\nneeds: [hidden state]\n---\n\nA line.\n", to: "lessons/01-before/lesson.md")
        #expect(
            try problems(early).contains {
                $0.contains(
                    "01-before/lesson.md:3: error: needs `hidden state`, which 02-rnn-cell teaches later")
            })
        let noList = try course(teaches: "teaches: hidden state")
        #expect(try problems(noList).contains { $0.contains("`teaches` is no list of terms") })
    }
}
