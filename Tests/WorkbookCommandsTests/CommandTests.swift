import Foundation
import ProgressStore
import Terminal
import Testing

/// The commands around `next` and `grade`, each in a pipe.
struct CommandTests {
    // MARK: read

    @Test(arguments: ["2", "02", "02-rnn-cell", "rnn", "RNN-Cell", "cell"])
    func aLessonIsReadByItsNumberItsIdOrAPartOfIt(name: String) throws {
        let course = try ScratchFolder.smallCourse()
        let outcome = try workbook("read", name, in: course)
        #expect(outcome.succeeded)
        #expect(outcome.output.contains("A cell in short"))
    }

    @Test func anUnknownNameIsAnsweredWithTheNearest() throws {
        let course = try ScratchFolder.smallCourse()
        for (command, name, like) in [
            ("read", "reading-onn", "reading-on"), ("grade", "rnn-stp", "rnn-step"),
            ("hint", "rnn_stepp", "rnn-step"), ("reset", "rnnstep", "rnn-step"),
            ("quiz", "rnn-zell", "rnn-cell"),
        ] {
            let outcome = try workbook(command, name, in: course)
            #expect(!outcome.succeeded)
            #expect(outcome.errors.contains("`\(like)`"), "\(command) \(name): \(outcome)")
            #expect(outcome.output.isEmpty)
        }
    }

    @Test func anyMarkdownFileIsRead() throws {
        let folder = try ScratchFolder()
        try folder.write("# Notes\n\nOf *my* own.\n", to: "notes/mine.md")
        for path in ["notes/mine.md", "./notes/mine.md", folder.at("notes/mine.md")] {
            let outcome = try workbook("read", path, in: folder)
            #expect(outcome.succeeded, "\(outcome)")
            #expect(outcome.output.contains("Notes"))
        }
        #expect(folder.names(in: "") == ["notes"])
    }

    @Test func atWidth40OnlyCodeIsWider() throws {
        for course in [try ScratchFolder.smallCourse(), try .realCourse()] {
            let outcome = try workbook("read", "2", "--width", "40", in: course)
            #expect(outcome.succeeded)
            // Code is never broken: it would no longer be the code.
            let code = Set(try Self.fencedLines(course.read("lessons/02-rnn-cell/lesson.md")))
            #expect(!code.isEmpty)
            for line in outcome.output.split(separator: "\n").map(String.init)
            where !code.contains(line.trimmingCharacters(in: .whitespaces)) {
                #expect(DisplayWidth.of(line) <= 40, "\(line)")
            }
        }
    }

    /// The lines inside the code fences of a lesson, without the blanks around them.
    private static func fencedLines(_ markdown: String) -> [String] {
        var isInFence = false
        return markdown.split(separator: "\n").compactMap { line in
            let text = line.trimmingCharacters(in: .whitespaces)
            if text.hasPrefix("```") {
                isInFence.toggle()
                return nil
            }
            return isInFence ? text : nil
        }
    }

    @Test func whatIsPipedHasNotOneEscapeByte() throws {
        let course = try ScratchFolder.realCourse()
        for command in [
            ["read", "2"], ["next"], ["next"], ["list"], ["grade", "rnn-step"], ["grade", "--json"],
            ["hint", "rnn-step"],
            ["reset"], ["doctor"], ["quiz", "2"], ["--help"], ["read", "99"],
        ] {
            let launch = Launch(command, in: course.path, environment: ["COLORTERM": "truecolor"])
            let outcome = try Piped(launch).finish()
            #expect(!outcome.everything.utf8.contains(0x1B), "\(command)")
        }
        #expect(try workbook("read", "2", "--color", "always", in: course).output.utf8.contains(0x1B))
    }

    @Test func aWidthThatIsNoneIsRefused() throws {
        let course = try ScratchFolder.smallCourse()
        for width in ["0", "-3", "9", "1001", "wide", "99999999999999999999"] {
            let outcome = try workbook("read", "2", "--width=\(width)", in: course)
            #expect(outcome.ending == .exited(64))
            #expect(outcome.errors.contains("width"))
        }
    }

    // MARK: hint, reset, list

    @Test func hintsComeOneByOne() throws {
        let course = try ScratchFolder.smallCourse()
        let nudges = ["first nudge", "second nudge", "third nudge"]
        for (index, nudge) in nudges.enumerated() {
            let outcome = try workbook("hint", in: course)
            #expect(outcome.succeeded)
            for other in nudges { #expect(outcome.output.contains(other) == (other == nudge)) }
            #expect(try course.store.events(.hintShown, subject: "rnn-step").count == index + 1)
        }
        let all = try workbook("hint", "rnn_step", in: course)
        #expect(nudges.allSatisfy(all.output.contains))
    }

    @Test func resetBringsTheStubBackAndKeepsWhatWasThere() throws {
        let course = try ScratchFolder.smallCourse()
        let stub = try course.read(RNNStep.stub)
        #expect(try workbook("reset", in: course).output.contains("nothing was changed"))
        for mine in [RNNStep.right, RNNStep.biasForgotten] {
            try course.write(mine, to: RNNStep.stub)
            let outcome = try workbook("reset", "rnn-step", in: course)
            #expect(outcome.succeeded)
            #expect(try course.read(RNNStep.stub) == stub)
            let kept = course.names(in: ".workbook/kept")
            #expect(try kept.contains { try course.read(".workbook/kept/\($0)") == mine })
        }
        #expect(course.names(in: ".workbook/kept").count == 2)
        try course.remove(RNNStep.stub)
        #expect(try workbook("reset", in: course).succeeded)
        #expect(try course.read(RNNStep.stub) == stub)
    }

    @Test func listMarksWhatIsDone() throws {
        let course = try ScratchFolder.smallCourse()
        func marks() throws -> [String: Bool] {
            let outcome = try workbook("list", in: course)
            #expect(outcome.succeeded)
            var marks: [String: Bool] = [:]
            for line in outcome.output.split(separator: "\n") {
                for name in ["02-rnn-cell", "03-reading-on", "rnn-step"] where line.contains(" \(name)") {
                    marks[name] = line.contains("✓")
                }
            }
            return marks
        }
        #expect(try marks() == ["02-rnn-cell": false, "03-reading-on": false, "rnn-step": false])
        #expect(try workbook("next", in: course).succeeded)
        try course.write(RNNStep.right, to: RNNStep.stub)
        #expect(try workbook("grade", in: course).succeeded)
        #expect(try marks() == ["02-rnn-cell": true, "03-reading-on": false, "rnn-step": true])
        let ascii = try workbook("list", in: course, environment: ["LANG": "C"])
        #expect(ascii.output.utf8.allSatisfy { $0 < 128 })
    }

    @Test func theStubsOfBothCoursesAreThoseOfTheirSolutions() throws {
        for course in [try ScratchFolder.smallCourse(), try .realCourse()] {
            let outcome = try workbook("author", "stubs", "--check", in: course)
            #expect(outcome.succeeded, "\(outcome)")
            try course.write(RNNStep.right, to: RNNStep.stub)
            let drifted = try workbook("author", "stubs", "--check", in: course)
            #expect(drifted.ending == .exited(1))
            #expect(drifted.errors.contains(RNNStep.stub))
        }
    }

    // MARK: help and completions

    @Test func everyCommandsHelpHasAnExample() throws {
        let folder = try ScratchFolder()
        let help = try workbook("--help", in: folder)
        #expect(help.succeeded)
        let section = try #require(help.output.split(separator: "SUBCOMMANDS:").last)
        let commands = section.split(separator: "\n").compactMap { line in
            line.firstMatch(of: /^  ([a-z]+)(  |$)/).map { String($0.1) }
        }
        #expect(commands.count >= 9, "\(commands)")
        for command in commands.map({ [$0] }) + [["author", "stubs"]] where command != ["author"] {
            let outcome = try Piped(Launch(command + ["--help"], in: folder.path)).finish()
            #expect(outcome.succeeded)
            #expect(outcome.output.contains("Example"), "\(command)")
            #expect(outcome.output.contains("  workbook \(command.joined(separator: " "))"), "\(command)")
        }
        #expect(folder.names(in: "").isEmpty)
    }

    @Test func aMistypedCommandIsRefused() throws {
        let folder = try ScratchFolder()
        let outcome = try workbook("grde", in: folder)
        #expect(outcome.ending == .exited(64))
        #expect(outcome.errors.contains("grde") && outcome.errors.contains("workbook"))
        #expect(outcome.output.isEmpty)
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completionsAreProduced(shell: String) throws {
        let folder = try ScratchFolder()
        let outcome = try workbook("--generate-completion-script", shell, in: folder)
        #expect(outcome.succeeded)
        #expect(outcome.output.contains("workbook") && outcome.output.contains("grade"))
        guard shell == "bash" else { return }
        try folder.write(outcome.output, to: "completions")
        var check = Launch(["-n", folder.at("completions")], in: folder.path)
        check.program = "/bin/bash"
        #expect(try Piped(check).finish().succeeded)
    }
}
