import Foundation
import Testing

/// `workbook author new-course`
struct NewCourseTests {
    private func make(_ name: String, in folder: ScratchFolder, title: String = "A course") throws -> Outcome
    {
        try workbook("author", "new-course", name, "--title", title, in: folder)
    }

    private func inCourse(_ words: String..., at path: String) throws -> Outcome {
        try Piped(Launch(words, in: path)).finish()
    }

    @Test func whatItMakesIsInOrderAsItIs() throws {
        let folder = try ScratchFolder()
        let title = "Sums: \"running\" & <moving> / é"
        let made = try make("mine", in: folder, title: title)
        #expect(made.succeeded, "\(made)")
        let check = try inCourse("author", "check", at: folder.at("mine"))
        #expect(check.succeeded && check.output.contains("all is well"), "\(check)")
        #expect(try inCourse(at: folder.at("mine")).output.hasPrefix(title + "\n"))
        for line in made.output.split(separator: "\n") where line.hasPrefix("mine/") {
            #expect(folder.exists(String(line)), "\(line)")
        }
        #expect(folder.names(in: "") == ["mine"])
    }

    @Test func itsExerciseIsGraded() throws {
        let folder = try ScratchFolder()
        #expect(try make("mine", in: folder).succeeded)
        let course = folder.at("mine")
        let solution = "solutions/01-moving-average/moving_average"
        #expect(try inCourse("grade", at: course).output.contains("not written yet"))
        for mistake in folder.names(in: "mine/\(solution)/mistakes") {
            let outcome = try inCourse(
                "grade", "moving-average", "--file", "\(solution)/mistakes/\(mistake)", at: course)
            let name = mistake.dropLast(6).replacing("-", with: " ")
            #expect(outcome.ending == .exited(1) && outcome.output.contains(name), "\(outcome)")
        }
        for right in ["\(solution).swift", "\(solution)/right/running-sum.swift"] {
            let outcome = try inCourse("grade", "moving-average", "--file", right, at: course)
            #expect(outcome.succeeded, "\(outcome)")
        }
    }

    @Test func anEmptyFolderIsFilledAlsoFromWithin() throws {
        let folder = try ScratchFolder()
        let place = try folder.makeFolder("empty")
        let made = try Piped(Launch(["author", "new-course", ".", "--title", "T"], in: place)).finish()
        #expect(made.succeeded, "\(made)")
        #expect(
            folder.names(in: "empty") == [".gitignore", "README.md", "exercises", "lessons", "solutions"])
    }

    @Test func whatIsThereIsNeverTouched() throws {
        let folder = try ScratchFolder()
        try folder.write("mine", to: "full/notes.txt")
        try folder.write("a file", to: "file")
        try folder.write("hidden", to: "dotted/.git/HEAD")
        try FileManager.default.createSymbolicLink(
            atPath: folder.at("link"), withDestinationPath: folder.at("nowhere"))
        for name in ["full", "file", "dotted", "link", "missing/deep", ""] {
            let outcome = try make(name, in: folder)
            #expect(
                outcome.ending == .exited(1) && outcome.errors.hasPrefix("Error: "), "\(name): \(outcome)")
        }
        #expect(folder.names(in: "") == ["dotted", "file", "full", "link"])
        #expect(folder.names(in: "full") == ["notes.txt"] && folder.names(in: "dotted") == [".git"])
    }

    @Test func whatCannotBeWrittenLeavesNothing() throws {
        let folder = try ScratchFolder()
        let outcome = try make("/proc/course", in: folder)
        #expect(
            outcome.ending == .exited(1) && outcome.errors.contains("Nothing was left behind"), "\(outcome)")
    }

    @Test(arguments: ["", "  ", "two\nlines", String(repeating: "long ", count: 30)])
    func aTitleIsOneLine(title: String) throws {
        let folder = try ScratchFolder()
        #expect(try make("mine", in: folder, title: title).ending == .exited(64))
        #expect(folder.names(in: "").isEmpty)
    }
}
