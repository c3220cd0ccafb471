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
        // A program of the machine's own would be found too.
        let path = (Launch.plainEnvironment["PATH"] ?? "").split(separator: ":").map(String.init).filter {
            !FileManager.default.fileExists(atPath: "\($0)/workbook")
        }
        /// The folder that the package takes NumericCore from; nil where it finds none.
        func dependency(_ folders: [String]) throws -> String? {
            var launch = Launch(
                [
                    "package", "--manifest-cache=none", "--package-path", course.at("exercises"),
                    "show-dependencies", "--format", "json",
                ], in: course.path,
                environment: ["HOME": course.at("home"), "PATH": folders.joined(separator: ":")])
            launch.program = "swift"
            let outcome = try Piped(launch).finish()
            #expect(outcome.succeeded, "\(outcome)")
            let whole = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
            let found = try #require(whole?["dependencies"] as? [[String: Any]])
            return found.first?["path"] as? String
        }
        _ = try course.makeFolder("home/.local/bin")
        #expect(try dependency(path) == nil)

        // An installation: a program with its share/workbook.
        let sources = URL(filePath: "\(ScratchFolder.repository)/Sources")
        for name in ["Package.swift", "NumericCore/Tensor.swift", "COpenBLAS/module.modulemap"] {
            let text = try Data(contentsOf: sources.appending(path: name))
            try course.write(text, to: "tools/share/workbook/Sources/\(name)")
        }
        try course.write("#!/bin/sh\n", to: "tools/bin/workbook")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: course.at("tools/bin/workbook"))
        #expect(
            try dependency([course.at("tools/bin")] + path) == course.at("tools/share/workbook/Sources"))

        // What `workbook setup` leaves: a link to a checkout's program.
        try FileManager.default.createSymbolicLink(
            atPath: course.at("home/.local/bin/workbook"), withDestinationPath: Launch.workbook)
        #expect(try dependency(path)?.hasSuffix("/Sources") == true)
    }
}
