import ConsoleOutput
import CourseCatalog
import Diagnostics
import Foundation
import QuizExchange

/// Files of questions on the disk: whole or not at all, and never over something else.
enum ExchangeFiles {
    /// Prints problems beside the output, each on a line.
    static func say(_ problems: [Diagnostic]) {
        for problem in problems { Console.aside(problem.description) }
    }

    /// Refuses a name that is taken.
    static func checkFree(_ path: String) throws(UserError) {
        var info = stat()
        guard lstat(path, &info) != 0 else {
            throw UserError(
                "\(Diagnostic.printable(path)) is there already. Name another file, or delete it first.")
        }
    }

    /// Writes an export: a file, a folder of files, or an archive where the name ends in .zip.
    static func write(_ files: [ExchangeText], to path: String, isPackage: Bool) throws {
        let fresh = path + ".new-\(getpid())"
        do {
            if !isPackage {
                try Data(files.map(\.text).joined().utf8).write(to: URL(fileURLWithPath: fresh))
            } else if path.lowercased().hasSuffix(".zip") {
                try Data(ZipArchive.bytes(of: files)).write(to: URL(fileURLWithPath: fresh))
            } else {
                try FileManager.default.createDirectory(atPath: fresh, withIntermediateDirectories: false)
                for file in files {
                    try Data(file.text.utf8).write(to: URL(fileURLWithPath: "\(fresh)/\(file.file)"))
                }
            }
            // Moving refuses a name that was taken meanwhile.
            try FileManager.default.moveItem(atPath: fresh, toPath: path)
        } catch {
            try? FileManager.default.removeItem(atPath: fresh)
            throw UserError(
                "\(Diagnostic.printable(path)) could not be written: \(error.localizedDescription) Nothing is there now."
            )
        }
    }

    /// Adds text to the end of a lesson's quiz.
    ///
    /// - Returns: where the quiz as it was is kept; nil when there was none.
    static func append(_ text: String, to lesson: Lesson, of course: Course) throws -> String? {
        let path = "\((lesson.path as NSString).deletingLastPathComponent)/quiz.md"
        let before = try lesson.quizText()
        do {
            var kept: String?
            if before != nil { kept = try keep(path, in: course.places.kept) }
            let gap = before.map { $0.hasSuffix("\n") ? "\n" : "\n\n" } ?? ""
            try Data(((before ?? "") + gap + text).utf8).write(
                to: URL(fileURLWithPath: path), options: .atomic)
            return kept
        } catch {
            throw UserError(
                "\(lesson.quizFile) could not be written: \(error.localizedDescription) It is as it was.")
        }
    }

    /// Copies a file to a folder under a name that is free.
    private static func keep(_ path: String, in folder: String) throws -> String {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        for number in 1...10_000 {
            let copy = "\(folder)/quiz-\(number).md"
            do {
                try FileManager.default.copyItem(atPath: path, toPath: copy)
                return copy
            } catch CocoaError.fileWriteFileExists {
                continue
            }
        }
        throw CocoaError(.fileWriteFileExists)
    }
}
