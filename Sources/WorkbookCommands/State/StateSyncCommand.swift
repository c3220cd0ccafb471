import ArgumentParser
import ConsoleOutput
import CourseCatalog
import Foundation
import ProgressStore

extension StateCommand {
    /// `workbook state sync`
    struct Sync: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "sync",
            abstract: "Take in what other machines left in a folder, and leave yours there.",
            discussion: """
                Each machine writes a file of its own and reads all others, so any tool that keeps a folder alike on your \
                machines can carry it: Syncthing, Dropbox, git, a memory stick. A file that is only half there is left \
                out until the next time, and the exit status is 1.

                Example:
                  workbook state sync ~/Sync/workbook
                """)

        @Argument(help: "The folder.", completion: .directory)
        var folder: String

        @OptionGroup var location: CourseOptions
        @OptionGroup var display: DisplayOptions

        func run() throws {
            let course = try location.load()
            let console = display.console
            let store = try ProgressStore(at: course.places.records)
            let shared = SharedStates(folder: folder)
            let lessons = course.lessonNamesEver
            var added: HistoryCount = [:]
            var failures = 0
            for file in try shared.files() {
                do {
                    let count = try store.importHistory(from: file, lessons: lessons)
                    added.merge(count, uniquingKeysWith: +)
                } catch let error as StateFileError where error.isOfAnotherCourse {
                    // A folder may serve several courses.
                    continue
                } catch let error as StateFileError {
                    failures += 1
                    Console.aside("\(error)")
                }
            }
            let own = try shared.ownFile(records: course.places.records)
            try store.exportHistory(to: own, lessons: course.lessons.map(\.id))
            try console.line(
                added.values.allSatisfy { $0 == 0 }
                    ? "Nothing new from other machines."
                    : "New from other machines: \(StateWords.list(added)).")
            try console.line("Yours are in \(own).")
            if failures > 0 { throw ExitCode.failure }
        }
    }
}

/// A folder in which each machine has a state file.
struct SharedStates {
    let folder: String

    private static let ending = ".workbook.jsonl"
    /// More machines than anyone has; conflict copies of a sync tool count too.
    private static let mostFiles = 200

    /// The state files in the folder, this machine's own among them: a copy of its records may have written it elsewhere.
    func files() throws -> [String] {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw UserError("\(folder) cannot be listed. Make the folder first, and name it.")
        }
        let files = names.filter { $0.hasSuffix(Self.ending) && !$0.hasPrefix(".") }.sorted()
        guard files.count <= Self.mostFiles else {
            throw UserError(
                "\(folder) holds \(files.count) state files. Remove those of machines that you no longer use."
            )
        }
        return files.map { "\(folder)/\($0)" }
    }

    /// Where this machine's file lies: under a name drawn once, which `.workbook` keeps.
    func ownFile(records: String) throws -> String {
        let kept = "\(records)/.workbook/machine"
        var name =
            (try? TextFile.read(kept, limit: 100).trimmingCharacters(in: .whitespacesAndNewlines)) ?? ""
        if name.wholeMatch(of: /[0-9a-f]{16}/) == nil {
            let number = UInt64.random(in: .min ... .max)
            let digits = String(number, radix: 16)
            name = String(repeating: "0", count: 16 - digits.count) + digits
            try (name + "\n").write(toFile: kept, atomically: true, encoding: .utf8)
        }
        return "\(folder)/\(name)\(Self.ending)"
    }
}
