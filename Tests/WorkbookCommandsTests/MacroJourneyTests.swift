import Foundation
import Testing

/// The macros of a course, from their file to every page with formulas, and what `author check` says of formulas.
struct MacroJourneyTests {
    private static let lesson = "lessons/03-reading-on/lesson.md"

    private func course() throws -> ScratchFolder {
        let course = try ScratchFolder.smallCourse()
        try course.write(
            "# Macros\n\n```math\n\\newcommand{\\vect}[1]{\\mathbf{#1}}\n```\n", to: "lessons/macros.md")
        return course
    }

    @Test func lessonsFilesHintsAndQuestionsShowThem() throws {
        let course = try course()
        try course.write("---\ntitle: On\n---\n\nThe state $\\vect{h}_t$.\n", to: Self.lesson)
        #expect(try workbook("read", "3", in: course).output.contains("The state 𝐡ₜ."))
        #expect(try workbook("read", Self.lesson, in: course).output.contains("The state 𝐡ₜ."))

        let task = "exercises/02-rnn-cell/rnn_step.md"
        let hints = (1...3).map { "## Hint \($0)\n\nUse $\\vect{w}$.\n" }.joined(separator: "\n")
        try course.write("---\ntitle: Step\n---\n\nDo $\\vect{x}$.\n\n" + hints, to: task)
        #expect(try workbook("hint", "rnn-step", in: course).output.contains("Use 𝐰."))

        try course.write(
            "## one\n\nWhat is $\\vect{v}$?\n\n- [x] $\\vect{a}$\n  > For $\\vect{f}$.\n- [ ] no\n  > No.\n",
            to: "lessons/03-reading-on/quiz.md")
        let asked = try workbook("quiz", "3", in: course, typing: .lines(["a", "b"])).output
        #expect(asked.contains("What is 𝐯?") && asked.contains("𝐚") && asked.contains("For 𝐟."), "\(asked)")
    }

    @Test func whatIsWrongWithFormulasAndFiguresIsNamedOnItsLine() throws {
        let course = try course()
        try course.write(
            """
            ---
            title: On
            ---

            Fine: $\\vect{h}_t$, $5 and $HOME. Not: $\\tnah(x)$

            ```math
            a = b \\\\
            \\left( c
            ```

            Here $\\alpha + b is open.

            $$
            x = {y +
            z
            $$

            | a |
            |---|
            | $x^$ |

            ```figure
            caption: none
            kind: gradiant-flow
            ```

            $$x + y

            ```math
            x = \\foo{y}
            """, to: Self.lesson)
        try course.write(
            "## one\n\nIs it\n$\\frac{a}$?\n\n- [x] $\\vect{a}$\n- [ ] $\\begin{cases} b$\n",
            to: "lessons/03-reading-on/quiz.md")
        let task = "exercises/02-rnn-cell/rnn_step.md"
        try course.write(try course.read(task) + "\nAnd ${a$.\n", to: task)
        let found = try workbook("author", "check", in: course).output
            .split(separator: "\n").filter {
                $0.contains(": formula: ") || $0.contains(": figure: ") || $0.contains("never closes")
                    || $0.contains("never closed")
            }
        func expect(_ start: String, _ said: String) {
            #expect(found.contains { $0.hasPrefix(start) && $0.contains(said) }, "\(start) \(said): \(found)")
        }
        expect("\(Self.lesson):5: warning:", "Did you mean `\\tanh`?")
        expect("\(Self.lesson):9: error:", "`\\left` has no `\\right`")
        expect("\(Self.lesson):12: error:", "a `$` opens a formula that never closes")
        expect("\(Self.lesson):15: error:", "never closed")
        expect("\(Self.lesson):21: error:", "an argument of `^` is missing")
        expect("\(Self.lesson):25: error:", "figure: ")
        expect("\(Self.lesson):28: error:", "a `$$` opens a formula that never closes")
        expect("\(Self.lesson):30: error:", "the fence that opens here is never closed")
        expect("\(Self.lesson):31: warning:", "`\\foo` is not known")
        expect("lessons/03-reading-on/quiz.md:4: error:", "`\\frac` is missing")
        expect("lessons/03-reading-on/quiz.md:7: error:", "`\\begin{cases}` is never ended")
        expect(task, "a brace that opens here is never closed")
        #expect(found.count == 12, "\(found)")
    }
}
