import Foundation
import Testing

/// Questions of other programs, from a shell.
struct QuizExchangeCommandTests {
    private static let bank = """
        ::Which gate?::Which gate forgets?{=the forget gate ~the input gate#It adds. ~%50%both#No.}

        How many gates?{#3:0}

        A text.

        """

    @Test func whatWasExportedIsThereAlready() throws {
        let course = try ScratchFolder.smallCourse()
        for (format, name) in [
            ("gift", "q.gift"), ("moodle", "q.xml"), ("qti", "q.zip"), ("qti", "q-folder"),
        ] {
            let written = try workbook(
                "quiz", "export", "2", "--format", format, "--output", name, in: course)
            #expect(written.succeeded && written.output.isEmpty, "\(written)")
            #expect(course.exists(name))
            let again = try workbook("quiz", "export", "2", "--format", format, "--output", name, in: course)
            #expect(!again.succeeded && again.errors.contains("is there already"), "\(again)")
            let read = try workbook("quiz", "import", name, in: course)
            #expect(read.succeeded && read.output.hasPrefix("## "), "\(read)")
        }
        let bare = try workbook("quiz", "export", "2", "--format", "qti", in: course)
        #expect(!bare.succeeded && bare.errors.contains("--output"))
    }

    @Test func questionsAreAddedOnceAndACopyIsKept() throws {
        let course = try ScratchFolder.smallCourse()
        let quiz = "lessons/02-rnn-cell/quiz.md"
        let before = try course.read(quiz)
        try course.write(Self.bank, to: "bank.gift")
        let added = try workbook("quiz", "import", "bank.gift", "--lesson", "2", in: course)
        #expect(added.succeeded, "\(added)")
        #expect(added.errors.contains("bank.gift:1: warning: `which-gate`: its weights are left out"))
        #expect(added.errors.contains("bank.gift:5: warning: a text without a question is left out"))
        let after = try course.read(quiz)
        #expect(
            after.hasPrefix(before) && after.contains("\n## which-gate\n")
                && after.contains("\n## how-many-gates\n"))
        #expect(try course.read(".workbook/kept/quiz-1.md") == before)
        let again = try workbook("quiz", "import", "bank.gift", "--lesson", "2", in: course)
        #expect(again.succeeded && again.errors.contains("Nothing new"), "\(again)")
        #expect(try course.read(quiz) == after)
    }

    @Test func aFileWithAnErrorAddsNothing() throws {
        let course = try ScratchFolder.smallCourse()
        let before = try course.read("lessons/02-rnn-cell/quiz.md")
        try course.write(Self.bank + "\nBroken {=a ~b\n", to: "bank.gift")
        let refused = try workbook("quiz", "import", "bank.gift", "--lesson", "2", in: course)
        #expect(
            !refused.succeeded && refused.errors.contains("bank.gift:7: error: a brace has no partner"),
            "\(refused)")
        #expect(try course.read("lessons/02-rnn-cell/quiz.md") == before)
        let printed = try workbook("quiz", "import", "bank.gift", in: course)
        #expect(!printed.succeeded && printed.output.contains("## which-gate"))
        try course.write("<!DOCTYPE quiz [<!ENTITY a \"b\">]>\n<quiz>&a;</quiz>", to: "bank.xml")
        let entity = try workbook("quiz", "import", "bank.xml", in: course)
        #expect(
            !entity.succeeded && entity.errors.hasPrefix("bank.xml:1: error: a document type"), "\(entity)")
        let missing = try workbook("quiz", "import", "none.gift", in: course)
        #expect(!missing.succeeded && missing.errors.contains("none.gift: error: is missing"), "\(missing)")
    }

    @Test func aLessonAloneIsStillAsked() throws {
        let course = try ScratchFolder.smallCourse()
        let asked = try workbook("quiz", "2", in: course)
        #expect(asked.output.contains("Quiz:"), "\(asked)")
    }
}
