import CourseCatalog
import Foundation

/// The files that a new lesson or exercise begins with.
struct Scaffold {
    /// Paths from the course's folder, and what goes there.
    var files: [(path: String, text: String)]
    /// What its author does next, a line each.
    var nextSteps: [String]

    /// Writes everything and returns the paths, those of the stubs that follow from it too; throws before the first when any
    /// is there already, and leaves nothing behind when one cannot be written.
    func write(into course: Course) throws -> [String] {
        for (path, _) in files where FileManager.default.fileExists(atPath: "\(course.root)/\(path)") {
            throw UserError("\(path) is there already; nothing was written.")
        }
        var written: [String] = []
        for (path, text) in files {
            do {
                try Self.write(text, to: "\(course.root)/\(path)")
            } catch {
                for path in written { try? FileManager.default.removeItem(atPath: "\(course.root)/\(path)") }
                throw UserError(
                    "\(path) could not be written: \(error.localizedDescription) Nothing was left behind.")
            }
            written.append(path)
        }
        // The stub and the package follow from what is there now.
        let fresh = Course(at: course.root)
        let writer = StubWriter(course: fresh)
        for exercise in fresh.exercises where written.contains(fresh.relative(exercise.solutionPath)) {
            _ = try writer.write(exercise)
            written.append(fresh.relative(exercise.stubPath))
            if try writer.writePackage() { written.append("exercises/Package.swift") }
        }
        return written
    }

    /// Writes a file that is not there yet, and the folders it needs.
    static func write(_ text: String, to path: String) throws {
        let url = URL(fileURLWithPath: path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url, options: .withoutOverwriting)
    }

    /// What a new lesson begins with.
    static func lesson(_ id: String, title: String, in course: Course) -> Scaffold {
        let text = """
            ---
            title: \(QuotedYAML(title))
            summary: One sentence on what the reader can do afterwards.
            ---

            # The question this lesson answers

            Begin with something concrete, and give every symbol its shape. A program's output is never typed by hand:

            ```swift run
            import NumericCore
            print(Tensor([1, 2]).shape)
            ```

            ```output
            [2]
            ```

            """
        let quiz = """
            ## first-question

            What does a reader who skimmed get wrong?

            - [x] What is right
              > Why it is right.
            - [ ] What is tempting
              > What that would mean instead.

            """
        let part = course.about.parts.isEmpty ? [] : ["Add \(id) to a part of \(CourseFile.file)."]
        return Scaffold(
            files: [("lessons/\(id)/lesson.md", text), ("lessons/\(id)/quiz.md", quiz)],
            nextSteps: part + [
                "Write the lesson, then an exercise: workbook author new \(id)/NAME --title TITLE",
                "Then: workbook author check",
            ])
    }
}
