import Foundation
import ProgressStore
import Testing

/// What a course says of itself, and where it is shown.
struct CoursePartsTests {
    private static let text = """
        ---
        title: A course of tests
        format: 1
        parts:
          - title: Cells
            lessons: [02-rnn-cell]
          - title: Reading
            lessons: [03-reading-on]
        ---

        Hello there. Type `workbook next` to begin.

        """

    private func course(_ text: String = text) throws -> ScratchFolder {
        let course = try ScratchFolder.smallCourse()
        try course.write(text, to: "lessons/course.md")
        return course
    }

    @Test func theFirstStartShowsTheWelcomeAndLaterOnesTheWords() throws {
        let course = try course()
        func start() throws -> String {
            let outcome = try Piped(Launch([], in: course.path)).finish()
            #expect(outcome.succeeded && outcome.errors.isEmpty, "\(outcome)")
            return outcome.output
        }
        let first = try start()
        #expect(first.hasPrefix("A course of tests\n\nHello there."))
        #expect(first.contains("Next: the lesson 02-rnn-cell") && !first.contains("workbook watch"))
        #expect(try start() == first)
        #expect(!course.exists(".workbook"))
        #expect(try workbook("next", in: course).succeeded)
        let later = try start()
        #expect(later.hasPrefix("A course of tests\n") && later.contains("workbook watch"))
        #expect(!later.contains("Hello there"))
    }

    @Test func aCourseWithoutTheFileBeginsWithANeutralLine() throws {
        let course = try ScratchFolder.smallCourse()
        let outcome = try Piped(Launch([], in: course.path)).finish()
        #expect(outcome.output.hasPrefix("Lessons to read, and programs to write"), "\(outcome)")
        #expect(outcome.output.contains("workbook watch"))
    }

    @Test func theListIsGroupedByPart() throws {
        let course = try course()
        let lines = try workbook("list", in: course).output.split(
            separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.first == "Cells")
        let reading = try #require(lines.firstIndex(of: "Reading"))
        #expect(lines[reading - 1].isEmpty && lines[reading + 1].contains("03-reading-on"))
        #expect(lines[1].contains("02-rnn-cell"))
    }

    @Test func aLessonInNoPartIsListedLast() throws {
        let course = try course(
            Self.text.replacing("  - title: Cells\n    lessons: [02-rnn-cell]\n", with: ""))
        let output = try workbook("list", in: course).output
        let reading = try #require(output.range(of: "Reading\n"))
        let rest = try #require(output.range(of: "In no part\n"))
        let lesson = try #require(output.range(of: "02-rnn-cell"))
        #expect(reading.lowerBound < rest.lowerBound && rest.upperBound < lesson.lowerBound)
    }

    @Test func aFaultInTheFileIsSaidAndNothingStops() throws {
        let course = try course(Self.text.replacing("02-rnn-cell", with: "02-rnn-sell"))
        for words in [[], ["list"]] {
            let outcome = try Piped(Launch(words, in: course.path)).finish()
            #expect(outcome.succeeded)
            #expect(
                outcome.errors.contains("lessons/course.md:6: error: ")
                    && outcome.errors.contains("`02-rnn-cell`"))
        }
        #expect(try workbook("read", "2", in: course).errors.isEmpty)
        let check = try workbook("author", "check", in: course)
        #expect(check.ending == .exited(1) && check.output.contains("lessons/course.md:6: error: "))
    }

    @Test func linksAndFormulasOfTheWelcomeAreChecked() throws {
        let course = try course(Self.text + "\nRead [this](gone.md), and $`\\nonsense`$.\n")
        let check = try workbook("author", "check", in: course)
        let lines = check.output.split(separator: "\n").filter { $0.hasPrefix("lessons/course.md:") }
        #expect(lines.contains { $0.contains("links to lessons/gone.md, which does not exist") }, "\(check)")
        #expect(lines.contains { $0.contains("\\nonsense") }, "\(check)")
    }

    @Test func noHelpSpeaksOfOneCourse() throws {
        let folder = try ScratchFolder()
        for words in [
            [], ["next"], ["read"], ["list"], ["quiz"], ["grade"], ["watch"], ["hint"], ["solution"],
            ["history"], ["reset"], ["note"], ["setup"], ["doctor"], ["author"], ["author", "new"],
            ["author", "new-course"], ["author", "check"], ["author", "stubs"],
        ] {
            let help = try Piped(Launch(words + ["--help"], in: folder.path)).finish().output.lowercased()
            #expect(!help.isEmpty)
            for word in ["recurrent", "rnn", "attention", "lstm", "hidden state"] {
                #expect(!help.contains(word), "\(words): \(word)")
            }
        }
    }
}
