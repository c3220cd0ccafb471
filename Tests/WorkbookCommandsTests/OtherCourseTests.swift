import Foundation
import Testing

/// A course about something else, begun by commands and written as files, outside of the repository.
struct OtherCourseTests {
    private static let lesson = "02-edit-distance"
    private static let exercises = ["first_row", "next_row", "edit_distance"]

    /// As an author makes it: new-course, new, and then the files of Tests/Fixtures/Authoring/edit-distance by hand.
    private func course() throws -> ScratchFolder {
        let course = try ScratchFolder()
        func command(_ words: String...) throws {
            let outcome = try Piped(Launch(["author"] + words, in: course.path)).finish()
            #expect(outcome.succeeded, "\(words): \(outcome)")
        }
        try command("new-course", ".", "--title", "Edit distance by hand")
        for top in ["lessons", "exercises", "solutions"] { try course.remove("\(top)/01-moving-average") }
        for file in ["moving_average.swift", "moving_average"] {
            #expect(!course.exists("solutions/01-moving-average/\(file)"))
        }
        try command("new", Self.lesson, "--title", "Edit distance")
        let signatures = [
            "func firstRow(length: Int) -> [Int]",
            "func nextRow(above: [Int], letter: String, word: [String]) -> [Int]",
            "func editDistance(from: String, to: String) -> Int",
        ]
        for (name, signature) in zip(Self.exercises, signatures) {
            try command("new", "\(Self.lesson)/\(name)", "--title", name, "--signature", signature)
            try course.remove("solutions/\(Self.lesson)/\(name)/mistakes/rename-me.swift")
        }
        let written = "\(ScratchFolder.repository)/Tests/Fixtures/Authoring/edit-distance"
        for name in try FileManager.default.subpathsOfDirectory(atPath: written) where name.contains(".") {
            try course.write(Data(contentsOf: URL(filePath: "\(written)/\(name)")), to: name)
        }
        try command("stubs")
        return course
    }

    @Test func itIsReadCheckedAndGraded() throws {
        let course = try course()
        #expect(!course.path.hasPrefix(ScratchFolder.repository))
        let check = try workbook("author", "check", in: course)
        #expect(check.succeeded && check.output.contains("all is well"), "\(check)")

        let start = try Piped(Launch([], in: course.path)).finish()
        #expect(start.output.hasPrefix("Edit distance by hand\n\nHow far apart"), "\(start)")
        #expect(try workbook("list", in: course).output.hasPrefix("One row at a time\n"))
        #expect(try workbook("next", in: course).output.contains("How far is “kitten” from “sitting”?"))

        let folder = "solutions/\(Self.lesson)/edit_distance"
        let stub = "exercises/\(Self.lesson)/edit_distance.swift"
        let untouched = try workbook("grade", "edit-distance", in: course)
        #expect(untouched.ending == .exited(1) && untouched.output.contains("not written yet"))
        try course.write(course.read("\(folder)/mistakes/bytes-for-letters.swift"), to: stub)
        let wrong = try workbook("grade", in: course)
        #expect(wrong.output.contains("A mistake with a name: bytes for letters"), "\(wrong)")
        try course.write(course.read("\(folder)/right/by-recursion.swift"), to: stub)
        #expect(try workbook("grade", in: course).succeeded)
        #expect(try workbook("list", in: course).output.contains("1 of 3 exercises passed"))
    }

    @Test func otherRightSolutionsPass() throws {
        let course = try course()
        for name in Self.exercises {
            let right = "solutions/\(Self.lesson)/\(name)/right"
            for file in course.names(in: right) {
                let outcome = try workbook("grade", name, "--file", "\(right)/\(file)", in: course)
                #expect(outcome.succeeded, "\(outcome)")
            }
        }
    }

    @Test func anEditorFindsWhatItsStubsImport() throws {
        let course = try course()
        let home = try course.makeFolder("home/.local/bin")
        // A program of the machine's own would be found too.
        let path = (Launch.plainEnvironment["PATH"] ?? "").split(separator: ":").filter {
            !FileManager.default.fileExists(atPath: "\($0)/workbook")
        }
        var launch = Launch(
            ["package", "--package-path", course.at("exercises"), "show-dependencies", "--format", "json"],
            in: course.path,
            environment: ["HOME": course.at("home"), "PATH": path.joined(separator: ":")])
        launch.program = "swift"
        let alone = try Piped(launch).finish()
        #expect(alone.succeeded && !alone.output.contains("\"sources\""), "\(alone)")
        // What `workbook setup` leaves there.
        try FileManager.default.createSymbolicLink(
            atPath: home + "/workbook", withDestinationPath: Launch.workbook)
        launch.arguments.insert("--manifest-cache=none", at: 1)
        let found = try Piped(launch).finish()
        #expect(found.succeeded && found.output.contains("\"sources\""), "\(found)")
    }
}
