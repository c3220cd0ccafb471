import ArgumentParser
import ConsoleOutput
import CourseCatalog
import Foundation
import Grader
import ProgressStore
import Terminal

/// Where the course is.
struct CourseOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The course's folder; by default the one you are in.", valueName: "folder"),
        completion: .directory)
    var course: String?

    /// Finds and lists the course.
    func load() throws(CatalogError) -> Course {
        Course(
            at: try CourseLocator.locate(
                flag: course, environment: ProcessInfo.processInfo.environment,
                workingFolder: FileManager.default.currentDirectoryPath, executable: Program.path))
    }
}

/// How the output looks.
struct DisplayOptions: ParsableArguments {
    @Option(help: "When to use colour: auto, always or never.")
    var color: ColourChoice = .auto

    @Option(help: ArgumentHelp("The width to set text for.", valueName: "columns"))
    var width: Int?

    func validate() throws {
        if let width, !(10...1000).contains(width) {
            throw ValidationError("--width is \(width); give a number of columns from 10 to 1000.")
        }
    }

    @Option(
        help: ArgumentHelp(
            "Colours for a dark or a light ground, or the terminal's own sixteen: auto, dark, light or terminal."
        ))
    var theme: ThemeChoice = .auto

    @Flag(
        help: ArgumentHelp(
            "Only ever add text, a section at a time, and number what can be chosen: for screen readers."))
    var linear = false

    var console: Console {
        Console(capabilities: .detect(colour: color, width: width, theme: theme, linear: linear))
    }
}

extension ColourChoice: ExpressibleByArgument {}
extension ThemeChoice: ExpressibleByArgument {}

/// This program, as the learner can type it.
enum Program {
    /// The running executable, links resolved.
    static var path: String { SupportSources.runningProgram }

    /// Whether `workbook` alone starts it.
    static var isOnPath: Bool {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.contains { access("\($0)/workbook", X_OK) == 0 }
    }
}

extension Course {
    /// The exercise a learner named; throws a message with the nearest name.
    func exercise(named name: String) throws(UserError) -> Exercise {
        // A path means a file, which may be another than the course's.
        if WorkList.isPath(name) {
            guard WorkList.absolute(name).hasPrefix(places.stubs + "/"), let exercise = exercise(name),
                WorkList.absolute(name) == exercise.stubPath
            else {
                let example = exercises.first.map { ", as in `\($0.id)`" } ?? ""
                throw UserError(
                    "\(name) is a path, and not that of an exercise of this course. Name the exercise\(example); "
                        + "`workbook list` shows them all.")
            }
            return exercise
        }
        if let exercise = exercise(name) { return exercise }
        // Renamed in the course, and remembered by its old name.
        let former = formerNames().names.first {
            $0.kind == .exercise && $0.old == Exercise.id(ofName: name.lowercased())
        }
        if let former, let exercise = exercise(former.new) { return exercise }
        let like = exerciseLike(name).map { " Did you mean `\($0)`?" } ?? ""
        throw UserError("there is no exercise `\(name)`.\(like) `workbook list` shows them all.")
    }

    /// The lesson a learner named; throws a message with the nearest name.
    func lesson(named name: String) throws(UserError) -> Lesson {
        if let lesson = lesson(name) { return lesson }
        let former = formerNames().names.first { $0.kind == .lesson && $0.old == name.lowercased() }
        if let former, let lesson = lesson(former.new) { return lesson }
        let like = lessonLike(name).map { " Did you mean `\($0)`?" } ?? ""
        throw UserError("there is no lesson `\(name)`.\(like) `workbook list` shows them all.")
    }
}

/// A mistake that the person at the keyboard can mend; the text says how.
struct UserError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
