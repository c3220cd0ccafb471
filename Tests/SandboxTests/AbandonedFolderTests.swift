import Foundation
import Testing

@testable import Sandbox

/// What a grading clears out of a temporary folder, and all that it leaves alone.
struct AbandonedFolderTests {
    private let parent: TemporaryFolder

    init() throws {
        parent = try TemporaryFolder()
    }

    /// A folder as a killed grader leaves it, long ago.
    private func abandoned(holding names: [String] = ["submission.swift", "main.swift"]) throws -> String {
        let path = "\(parent.path)/\(WorkFolderMark.newName())"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        for name in names { try Data([1]).write(to: URL(fileURLWithPath: "\(path)/\(name)")) }
        let folder = open(path, O_RDONLY | O_DIRECTORY)
        defer { close(folder) }
        WorkFolderMark.write(to: folder)
        age(path)
        return path
    }

    private func age(_ path: String) {
        let old = [timeval(tv_sec: 0, tv_usec: 0), timeval(tv_sec: 0, tv_usec: 0)]
        utimes(path, old)
    }

    private func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    private func clear() { AbandonedFolders(in: parent.path).clear() }

    @Test func whatAKilledGraderLeftIsCleared() throws {
        let left = try abandoned(holding: [
            "submission.swift", "main.swift", "submission.o", "submission-0a1b2c3d.o.tmp", "submission",
            "submission.autolink.all",
        ])
        let toolchain = try abandoned(holding: [])
        try FileManager.default.createDirectory(
            atPath: "\(toolchain)/toolchain/TemporaryDirectory.abc", withIntermediateDirectories: true)
        age(toolchain)
        _ = try WorkFolder(in: parent.path)
        #expect(!exists(left))
        #expect(!exists(toolchain))
    }

    @Test func aFolderInUseStays() throws {
        let used = try WorkFolder(in: parent.path)
        age(used.path)
        clear()
        #expect(exists(used.path))
        withExtendedLifetime(used) {}
    }

    @Test(arguments: [
        "workbook-master", "workbook-course", "workbook-abcdef", "workbook-grading",
        "workbook-grading.backup",
        "workbook-grading.0123456789ABCDEF", "workbook-grading.0123456789abcdef0",
    ])
    func aFolderOfAnotherNameStays(_ name: String) throws {
        let path = "\(parent.path)/\(name)"
        try FileManager.default.moveItem(atPath: try abandoned(), toPath: path)
        age(path)
        clear()
        #expect(exists("\(path)/submission.swift"))
    }

    @Test func aCopyOfSuchAFolderStays() throws {
        let original = try abandoned()
        let copy = "\(parent.path)/\(WorkFolderMark.newName())"
        try FileManager.default.copyItem(atPath: original, toPath: copy)
        age(copy)
        clear()
        #expect(!exists(original))
        #expect(exists("\(copy)/submission.swift"))
    }

    @Test(arguments: ["notes.txt", "rnn_step.swift", ".git", "submission notes.txt", "Package.swift"])
    func aFolderWithAnythingElseInItStays(_ name: String) throws {
        let path = try abandoned()
        try Data([1]).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
        age(path)
        clear()
        #expect(exists("\(path)/\(name)"))
        #expect(exists("\(path)/submission.swift"))
    }

    @Test func aFolderWithoutAProofStays() throws {
        let path = try abandoned()
        unlink("\(path)/\(WorkFolderMark.file)")
        age(path)
        clear()
        #expect(exists("\(path)/submission.swift"))
    }

    @Test func aLinkIsNotFollowed() throws {
        let path = try abandoned()
        let elsewhere = try TemporaryFolder()
        let moved = "\(elsewhere.path)/\((path as NSString).lastPathComponent)"
        try FileManager.default.moveItem(atPath: path, toPath: moved)
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: moved)
        age(moved)
        clear()
        #expect(exists("\(moved)/submission.swift"))
    }

    @Test func aFolderInSuchAFolderStays() throws {
        let path = try abandoned()
        try FileManager.default.createDirectory(
            atPath: "\(path)/submission", withIntermediateDirectories: false)
        try Data([1]).write(to: URL(fileURLWithPath: "\(path)/submission/mine.swift"))
        age(path)
        clear()
        #expect(exists("\(path)/submission/mine.swift"))
    }
}
