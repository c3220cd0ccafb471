import ArgumentParser
import CourseCatalog
import Foundation
import Terminal

extension AuthorCommand {
    /// `workbook author new`
    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "new",
            abstract: "Begin a lesson or an exercise.",
            usage: "workbook author new <lesson or lesson/exercise> [<option> ...]",
            discussion: """
                A lesson is named like its folder. An exercise is named like its file, behind its lesson's folder. Each \
                file says what belongs into it; none that is there is touched.

                Examples:
                  workbook author new 14-attention --title "Attention"
                  workbook author new 14-attention/attention_weights --title "The weights"
                """)

        @Argument(
            help: "A lesson such as 14-attention, or an exercise such as 14-attention/attention_weights.")
        var name: String

        @Option(help: "Its title.")
        var title: String

        @OptionGroup var location: CourseOptions
        @OptionGroup var display: DisplayOptions

        func validate() throws {
            if title.isEmpty || title.contains(where: \.isNewline) {
                throw ValidationError("--title is one line of text.")
            }
        }

        func run() throws {
            let course = try location.load()
            let scaffold = try Scaffold(name, title: title, in: course)
            for path in try scaffold.write() { try display.console.line(path, Style(.success)) }
            try display.console.line()
            for step in scaffold.nextSteps { try display.console.line(step) }
        }
    }
}

/// The files that a new lesson or exercise begins with.
private struct Scaffold {
    private let course: Course
    /// Paths from the course's folder, and what goes there.
    private let files: [(path: String, text: String)]
    /// What its author does next.
    let nextSteps: [String]

    init(_ name: String, title: String, in course: Course) throws(UserError) {
        self.course = course
        // A JSON string is a YAML one: the title may hold a colon or a quote.
        let quoted = String(decoding: (try? JSONEncoder().encode(title)) ?? Data("\"\"".utf8), as: UTF8.self)
        let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts[0].wholeMatch(of: /[0-9]{2,4}-[a-z0-9]+(?:-[a-z0-9]+)*/) != nil, parts.count <= 2 else {
            throw UserError("`\(name)` is no lesson's name. A lesson's folder is named like 14-attention.")
        }
        guard parts.count == 2 else {
            files = Self.lesson(parts[0], quoted)
            nextSteps = [
                "Write the lesson, then an exercise: workbook author new \(parts[0])/NAME --title TITLE",
                "Then: workbook author check",
            ]
            return
        }
        guard parts[1].wholeMatch(of: /[a-z][a-z0-9_]*/) != nil else {
            throw UserError(
                "`\(parts[1])` is no exercise's name. Its files are named like attention_weights.")
        }
        guard course.lesson(parts[0])?.id == parts[0] else {
            throw UserError("there is no lesson \(parts[0]). `workbook author new \(parts[0])` begins it.")
        }
        if let other = course.exercise(parts[1]) {
            throw UserError(
                "there is an exercise \(other.id) already, in \(other.lesson). Ids are unique in a course.")
        }
        files = Self.exercise(parts[1], parts[0], quoted)
        nextSteps = [
            "Link to it from lessons/\(parts[0])/lesson.md: ../../exercises/\(parts[0])/\(parts[1]).md",
            "Write the solution, then: workbook author stubs",
            "Write solutions/\(parts[0])/\(parts[1])/check.yml and a file for each mistake in mistakes/ beside it: `workbook help check`.",
            "Then: workbook author check \(Exercise.id(ofName: parts[1]))",
        ]
    }

    /// Writes what is missing and returns the paths; throws before the first when any is there already.
    func write() throws -> [String] {
        for (path, _) in files where FileManager.default.fileExists(atPath: "\(course.root)/\(path)") {
            throw UserError("\(path) is there already; nothing was written.")
        }
        var written: [String] = []
        for (path, text) in files {
            let url = URL(fileURLWithPath: "\(course.root)/\(path)")
            do {
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: url, options: .withoutOverwriting)
            } catch {
                throw UserError("\(path) could not be written: \(error.localizedDescription)")
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

    private static func lesson(_ id: String, _ title: String) -> [(path: String, text: String)] {
        let text = """
            ---
            title: \(title)
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
        return [("lessons/\(id)/lesson.md", text), ("lessons/\(id)/quiz.md", quiz)]
    }

    private static func exercise(
        _ name: String, _ lesson: String, _ title: String
    ) -> [(path: String, text: String)] {
        let words = name.split(separator: "_")
        let function = words.enumerated().map { $0 == 0 ? String($1) : $1.capitalized }.joined()
        let task = """
            ---
            title: \(title)
            minutes: 15
            ---

            Write `\(function)`. Say what it takes and gives, with shapes, and show one example worked by hand.

            ## Hint 1

            A nudge: which idea of the lesson is this?

            ## Hint 2

            The plan, in words.

            ## Hint 3

            Nearly the code.

            """
        let solution = """
            import NumericCore

            /// What it computes, in one sentence.
            ///
            /// - Parameter x: what it holds, with its shape [B, D].
            /// - Returns: what comes back, with its shape [B, D].
            func \(function)(x: Tensor) -> Tensor {
                // solution
                return x
                // stub
                // // Say what is to be written, then run: workbook grade
                // unwritten()
                // end
            }

            """
        return [("exercises/\(lesson)/\(name).md", task), ("solutions/\(lesson)/\(name).swift", solution)]
    }
}
