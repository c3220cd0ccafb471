import Diagnostics
import Foundation
import LessonMarkup
import Synchronization

/// A course: a folder with `lessons/`, `exercises/` and `solutions/` in it.
///
/// Loading lists folders and opens no file, so that a command about one exercise costs as little as it can.
package struct Course: Sendable {
    /// The course's folder, symbolic links resolved.
    package var root: String { places.course }
    /// Where it, the stubs and the records lie.
    package let places: CoursePlaces
    /// The lessons by number, then by name.
    package let lessons: [Lesson]
    /// What formulas anywhere in the course may use.
    package let macros: CourseMacros
    /// What is wrong with the folders themselves; ``check()`` looks into every file as well.
    package let diagnostics: [Diagnostic]
    private let cache = Cache()

    /// Loads the course in a folder. Whatever is wrong with it is in ``diagnostics``.
    package init(at folder: String) {
        let root = FileKind.realPath(folder) ?? folder
        var scan = CourseScan(root: root)
        scan.run()
        places = CoursePlaces(in: root)
        lessons = scan.lessons
        macros = scan.macros
        diagnostics = scan.diagnostics
    }

    /// What `lessons/course.md` says, read when first asked for. A course may do without it.
    package var about: CourseFile {
        cache.about.withLock { about in
            if let about { return about }
            let loaded = CourseFile(root: root, lessons: lessons.map(\.id), macros: macros.scope)
            about = loaded
            return loaded
        }
    }

    /// The terms of `lessons/glossary.md`, read when first asked for. A course may do without it.
    package var glossary: Glossary {
        cache.glossary.withLock { glossary in
            if let glossary { return glossary }
            let loaded = Glossary(root: root, macros: macros.scope)
            glossary = loaded
            return loaded
        }
    }

    /// Whether the course has a glossary, told without reading it.
    package var hasGlossary: Bool { FileKind(of: "\(root)/\(Glossary.file)") != .missing }

    /// The first lesson that says it teaches a term; nil where none does.
    package func lesson(teaching term: Glossary.Term) -> Lesson? {
        lessons.first { $0.content.teaches.contains { Glossary.id(of: $0.name) == term.id } }
    }

    /// The lessons in the course's order, grouped as its file says: each part with its title, then those in no part,
    /// without one. A course without parts is one group without a title.
    package var parts: [(title: String?, lessons: [Lesson])] {
        var rest = lessons
        var parts: [(title: String?, lessons: [Lesson])] = []
        for part in about.parts {
            parts.append((part.title, rest.filter { part.lessons.contains($0.id) }))
            rest.removeAll { part.lessons.contains($0.id) }
        }
        // A part whose lessons are all still to be written is nothing to list.
        parts.removeAll(where: \.lessons.isEmpty)
        return rest.isEmpty && !parts.isEmpty ? parts : parts + [(nil, rest)]
    }

    /// Every exercise of the course, in the order of the lessons and of each lesson's links.
    package var exercises: [Exercise] { lessons.flatMap(\.exercises) }

    /// The lesson that `name` means: its id, its number (`2` or `02`), or the one lesson whose id contains it.
    package func lesson(_ name: String) -> Lesson? {
        let name = name.lowercased()
        if let exact = lessons.first(where: { $0.id == name }) { return exact }
        if let number = Int(name) { return lessons.first { $0.number == number } }
        let matches = name.isEmpty ? [] : lessons.filter { $0.id.contains(name) }
        return matches.count == 1 ? matches[0] : nil
    }

    /// The exercise that `name` means: its id, its name, or the name of its file, with or without a path.
    package func exercise(_ name: String) -> Exercise? {
        let file = name.split(separator: "/").last.map(String.init) ?? name
        let stem =
            file.hasSuffix(".swift") ? file.dropLast(6) : file.hasSuffix(".md") ? file.dropLast(3) : file[...]
        return exercise(ofStem: stem.lowercased())
    }

    /// The exercise whose files are called `stem` without their ending; nil where no exercise is.
    package func exercise(ofStem stem: String) -> Exercise? {
        let id = Exercise.id(ofName: stem)
        for lesson in lessons {
            if let exercise = lesson.exerciseFiles.first(where: { $0.id == id }) { return exercise }
        }
        return nil
    }

    /// The lesson id nearest to a mistyped one, for a message; nil when none is near.
    package func lessonLike(_ name: String) -> String? {
        let ids = lessons.map(\.id)
        return Diagnostic.nearest(to: name, among: ids)
            ?? Diagnostic.nearest(to: name, among: ids.map { String($0.drop { $0.isNumber || $0 == "-" }) })
    }

    /// The exercise id nearest to a mistyped one, for a message; nil when none is near.
    package func exerciseLike(_ name: String) -> String? {
        Diagnostic.nearest(to: Exercise.id(ofName: name), among: lessons.flatMap(\.exerciseFiles).map(\.id))
    }

    /// The task of an exercise, taken apart.
    ///
    /// - Throws: a ``Diagnostic`` when its file cannot be read.
    package func task(of exercise: Exercise) throws(Diagnostic) -> ExerciseTask {
        let file = relative(exercise.taskPath)
        let text = try TextFile.read(exercise.taskPath, within: root, as: file)
        return ExerciseTask(parsing: text, file: file, name: exercise.name, macros: macros.scope)
    }

    /// A path in the course, as messages name it: without the course's folder.
    package func relative(_ path: String) -> String {
        path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
    }

    /// What is wrong with the files of one exercise: its task, its stub and its solution.
    package func problems(of exercise: Exercise) -> [Diagnostic] {
        var found: [Diagnostic] = []
        do {
            found += try task(of: exercise).diagnostics
        } catch {
            found.append(error)
        }
        let hasSolution = FileKind(of: exercise.solutionPath) == .file
        if !hasSolution {
            found.append(
                problem(
                    exercise.solutionPath, "solution is missing or not a file",
                    "Write it; the stub is generated from it"))
        }
        switch FileKind(of: exercise.stubPath) {
        case .file: break
        case .missing:
            found.append(
                problem(
                    exercise.stubPath, "stub is missing",
                    hasSolution
                        ? "`workbook reset \(exercise.id)` brings it back"
                        : "Restore it from the course's repository"))
        default:
            found.append(
                problem(
                    exercise.stubPath, "stub is not a regular file that can be read",
                    "Move it away; `workbook reset \(exercise.id)` brings the stub back"))
        }
        return found
    }

    private func problem(_ path: String, _ message: String, _ fix: String) -> Diagnostic {
        Diagnostic(.error, file: relative(path), message: message, fix: fix)
    }

    /// Reads every file of the course and returns all that is wrong, in the order of the lessons. Whether the
    /// questions of a quiz are in order is another module's business: here only its text is read.
    package func check() -> [Diagnostic] {
        var found =
            diagnostics + (macros.problem.map { [$0] } ?? []) + about.diagnostics
            + glossary.diagnostics
        for lesson in lessons {
            found += lesson.content.diagnostics
            do {
                _ = try lesson.quizText()
            } catch {
                found.append(error)
            }
            found += lesson.exercises.flatMap(problems(of:))
        }
        found += labs.flatMap(\.diagnostics)
        return found
    }

    /// Shared by every copy of a course, so that each file is parsed once.
    private final class Cache: Sendable {
        let about = Mutex<CourseFile?>(nil)
        let glossary = Mutex<Glossary?>(nil)
    }
}
