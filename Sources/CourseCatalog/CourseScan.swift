import Diagnostics
import LessonMarkup

/// Lists a course's folders and notes what is out of place.
struct CourseScan {
    let root: String
    let macros: CourseMacros
    private(set) var lessons: [Lesson] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(root: String) {
        self.root = root
        macros = CourseMacros(root: root)
    }

    mutating func run() {
        guard let names = FileKind.names(in: root + "/lessons") else {
            let exists = FileKind(of: root + "/lessons") != .missing
            report(
                .error, "lessons", exists ? "cannot be listed" : "is missing",
                exists ? "Make it a readable folder: chmod u+rx" : "A course is a folder with lessons/ in it")
            return
        }
        for name in names { addLesson(name) }
        lessons.sort { ($0.number, $0.id) < ($1.number, $1.id) }
        if lessons.isEmpty {
            report(
                .error, "lessons", "the course has no lessons",
                "Add a folder such as lessons/01-first with a lesson.md")
        }
        reportDuplicates()
        reportStrayExercises()
    }

    private mutating func addLesson(_ name: String) {
        let isFolder = FileKind(of: "\(root)/lessons/\(name)") == .folder
        guard let number = Lesson.number(ofFolder: name) else {
            if isFolder {
                report(
                    .warning, "lessons/\(name)", "is not named like a lesson, and is left out",
                    "Name it like 02-first-steps: a number, then lower-case letters, digits and dashes")
            }
            return
        }
        guard isFolder else {
            report(
                .error, "lessons/\(name)", "is not a folder",
                "Make it a folder with lesson.md in it, or remove it")
            return
        }
        lessons.append(
            Lesson(
                id: name, number: number, root: root, exerciseFiles: exercises(of: name), macros: macros))
    }

    /// A task or a solution makes an exercise, whether its stub is there or not: learners delete stubs.
    private mutating func exercises(of lesson: String) -> [Exercise] {
        let files = FileKind.names(in: "\(root)/exercises/\(lesson)") ?? []
        let solutions = FileKind.names(in: "\(root)/solutions/\(lesson)") ?? []
        let tasks = files.filter { $0.hasSuffix(".md") && $0.lowercased() != "readme.md" }.map {
            $0.dropLast(3)
        }
        var names = Set(
            (tasks + solutions.filter { $0.hasSuffix(".swift") }.map { $0.dropLast(6) }).map(String.init))
        for name in names.sorted() where !Exercise.isName(name) {
            names.remove(name)
            report(
                .warning, "exercises/\(lesson)/\(name)", "is not named like an exercise, and is left out",
                "Name its files like edit_distance: lower-case letters, digits and underscores")
        }
        for file in files where file.hasSuffix(".swift") && !names.contains(String(file.dropLast(6))) {
            report(
                .warning, "exercises/\(lesson)/\(file)", "has neither a task nor a solution, and is left out",
                "Add \(file.dropLast(6)).md beside it if it is an exercise")
        }
        return names.sorted().map { Exercise(name: $0, lesson: lesson, places: CoursePlaces(in: root)) }
    }

    private mutating func reportDuplicates() {
        for (first, second) in zip(lessons, lessons.dropFirst()) where first.number == second.number {
            report(
                .error, "lessons/\(second.id)", "has the same number as lessons/\(first.id)",
                "Renumber one of them")
        }
        var seen: [String: String] = [:]
        for exercise in lessons.flatMap(\.exerciseFiles) {
            if let other = seen.updateValue(exercise.lesson, forKey: exercise.name) {
                report(
                    .error, "exercises/\(exercise.lesson)/\(exercise.name).swift",
                    "has the same name as an exercise of \(other)",
                    "Rename one of them: ids are unique in a course")
            }
        }
    }

    private mutating func reportStrayExercises() {
        let known = Set(lessons.map(\.id))
        for top in ["exercises", "solutions"] {
            for name in FileKind.names(in: "\(root)/\(top)") ?? []
            where !known.contains(name) && Lesson.number(ofFolder: name) != nil {
                let likely = Diagnostic.nearest(to: name, among: known.sorted())
                report(
                    .warning, "\(top)/\(name)", "belongs to no lesson",
                    likely.map { "Did you mean \(top)/\($0)?" } ?? "Add lessons/\(name), or remove it")
            }
        }
    }

    private mutating func report(
        _ severity: Diagnostic.Severity, _ file: String, _ message: String, _ fix: String
    ) {
        diagnostics.append(Diagnostic(severity, file: file, message: message, fix: fix))
    }
}
