import ArgumentParser
import ConsoleOutput
import CourseCatalog
import Foundation
import LessonMarkup
import ProgressStore
import Terminal
import TextTools

/// `workbook history`
struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Your attempts at an exercise: list them, compare two, bring one back.",
        usage: "workbook history [<exercise>] [<option> ...]",
        discussion: """
            Every `grade` keeps the file as it was judged. Attempts count from 1, the oldest.

            Examples:
              workbook history
              workbook history edit-distance
              workbook history --diff 2 5       from attempt 2 to attempt 5
              workbook history --diff 5         from attempt 5 to the file as it is now
              workbook history --restore 5      the file as it was then; the present one is kept
            """)

    @Argument(help: "An exercise; by default the one you opened last.")
    var exercise: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Show what changed from one attempt to another, or to the file.", valueName: "attempts"))
    var diff: [String] = []

    @Option(
        help: ArgumentHelp(
            "Write this attempt's source back; a copy of the file is kept.", valueName: "attempt"))
    var restore: Int?

    @OptionGroup var location: CourseOptions
    @OptionGroup var display: DisplayOptions

    /// The exercise of a name, also one that the course has no longer but the records have.
    private func lookedBackAt(_ name: String?, _ course: Course, _ store: ProgressStore) throws -> Exercise {
        if let name, course.exercise(name) == nil {
            let id = try store.currentName(of: Exercise.id(ofName: name.lowercased()))
            if let renamed = course.exercise(ofStem: id) { return renamed }
            if try store.attemptedExercises().contains(id) {
                return Exercise(
                    name: id.replacingOccurrences(of: "-", with: "_"), lesson: "", places: course.places)
            }
        }
        return try CourseProgress(course: course, store: store).exerciseLookedBackAt(named: name)
    }

    func run() throws {
        let course = try location.load()
        let console = display.console
        // Only bringing back writes, and only where there is something to bring back.
        let writes = try restore != nil && ProgressStore.exists(at: course.places.records)
        let store =
            try (writes ? ProgressStore(at: course.places.records) : .looking(at: course.places.records))
            .named(by: course)
        // `--diff 2 5 edit-distance`: the words that are no numbers are not --diff's.
        let numbers = diff.compactMap { Int($0) }
        let words = diff.filter { Int($0) == nil }
        if !diff.isEmpty, !(1...2).contains(numbers.count) || words.count > (exercise == nil ? 1 : 0) {
            throw UserError("--diff takes one attempt or two: `workbook history --diff 2 5`.")
        }
        let chosen = try lookedBackAt(exercise ?? words.first, course, store)
        let history = History(exercise: chosen.id, attempts: try store.attempts(for: chosen.id))
        if let restore {
            try bringBack(history.attempt(restore), restore, of: chosen, in: course, store, console)
        } else if numbers.isEmpty {
            try list(history, console)
        } else {
            try compare(history, numbers, chosen, course, console)
        }
    }

    private func list(_ history: History, _ console: Console) throws {
        guard !history.attempts.isEmpty else {
            try console.line("No attempts at \(history.exercise) yet. `workbook grade` makes one.")
            return
        }
        try console.line(history.exercise, Style(.heading3))
        let width = "\(history.attempts.count)".count
        for (index, attempt) in history.attempts.enumerated() {
            let number = String(repeating: " ", count: width - "\(index + 1)".count) + "\(index + 1)"
            let mistake = attempt.misconception.map { "  \($0)" } ?? ""
            let verdict = (attempt.isUnwritten ? "not written" : attempt.verdict).padding(
                toLength: 14, withPad: " ", startingAt: 0)
            let text = "\(number)  \(Self.time(attempt.at))  \(verdict)\(mistake)"
            try console.line(
                String(text.reversed().drop { $0 == " " }.reversed()),
                attempt.passed ? Style(.success) : .body)
        }
    }

    /// Minutes are enough to know an attempt by.
    private static func time(_ date: Date) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.dateFormat = "yyyy-MM-dd HH:mm"
        return formatter.string(from: date)
    }

    private func compare(
        _ history: History, _ numbers: [Int], _ exercise: Exercise, _ course: Course, _ console: Console
    ) throws {
        let old = try history.attempt(numbers[0]).source
        let path = course.relative(exercise.stubPath)
        let new =
            try numbers.count == 2
            ? history.attempt(numbers[1]).source
            : exercise.lesson.isEmpty
                ? "" : TextFile.read(exercise.stubPath, within: course.root, as: path)
        let other = numbers.count == 2 ? "attempt \(numbers[1])" : path
        let difference = LineDifference(from: old, to: new)
        guard !difference.isEmpty else {
            try console.line("Attempt \(numbers[0]) and \(other) are the same.")
            return
        }
        try console.line("--- \(exercise.id), attempt \(numbers[0])", .quiet)
        try console.line("+++ \(numbers.count == 2 ? "\(exercise.id), \(other)" : other)", .quiet)
        for line in difference.hunks() {
            switch line?.change {
            case nil: try console.line("  …", .quiet)
            case .same: try console.line("  " + line!.text)
            case .removed: try console.line("- " + line!.text, Style(.failure))
            case .added: try console.line("+ " + line!.text, Style(.success))
            }
        }
    }

    private func bringBack(
        _ attempt: Attempt, _ number: Int, of exercise: Exercise, in course: Course, _ store: ProgressStore,
        _ console: Console
    ) throws {
        if exercise.lesson.isEmpty {
            // The course has no place for it any more.
            let path = "\(course.places.kept)/\(exercise.name)-attempt-\(number).swift"
            try FileManager.default.createDirectory(
                atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try attempt.source.write(toFile: path, atomically: true, encoding: .utf8)
            try console.line(
                "\(exercise.id) is no longer in this course; attempt \(number) is in \(course.relative(path))."
            )
            return
        }
        let path = course.relative(exercise.stubPath)
        guard case .written(let kept) = try StubWriter(course: course).restore(exercise, to: attempt.source)
        else {
            try console.line("\(path) is attempt \(number) already; nothing was changed.")
            return
        }
        try store.record(Event(.exerciseRestored(exercise.id, attempt: number)))
        try console.line("\(path) is attempt \(number) again.", Style(.success))
        if let kept { try console.line("The file as it was is in \(course.relative(kept)).") }
    }
}

/// An exercise's attempts, by the numbers that a learner sees.
private struct History {
    let exercise: String
    let attempts: [Attempt]

    func attempt(_ number: Int) throws(UserError) -> Attempt {
        guard attempts.indices.contains(number - 1) else {
            let range = attempts.isEmpty ? "there are none yet" : "there are \(attempts.count), from 1"
            throw UserError("\(exercise) has no attempt \(number): \(range). `workbook history` lists them.")
        }
        return attempts[number - 1]
    }
}
