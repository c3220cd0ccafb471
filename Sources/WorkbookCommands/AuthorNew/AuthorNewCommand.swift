import ArgumentParser
import CourseCatalog
import Terminal

extension AuthorCommand {
    /// `workbook author new`
    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "new",
            abstract: "Begin a lesson or an exercise.",
            usage: "workbook author new <lesson or lesson/exercise> [<option> ...]",
            discussion: """
                A lesson is named like its folder. An exercise is named like its file, behind its lesson's folder; from \
                the signature of its function come its task, its solution, its check.yml and a first mistake. Each \
                file says what belongs into it; none that is there is touched.

                Examples:
                  workbook author new 02-edit-distance --title "Edit distance"
                  workbook author new 02-edit-distance/first_row --title "The first row" \\
                    --signature "func firstRow(length: Int) -> [Int]"
                """)

        @Argument(
            help: "A lesson such as 02-edit-distance, or an exercise such as 02-edit-distance/next_row.")
        var name: String

        @Option(help: "Its title.")
        var title: String

        @Option(
            help: ArgumentHelp(
                "An exercise's function, as Swift declares it; by default from a tensor to a tensor.",
                valueName: "func"))
        var signature: String?

        @OptionGroup var location: CourseOptions
        @OptionGroup var display: DisplayOptions

        func validate() throws {
            try AuthorCommand.validate(title: title)
        }

        func run() throws {
            let course = try location.load()
            let scaffold = try scaffold(in: course)
            for path in try scaffold.write(into: course) {
                try display.console.line(path, Style(.success))
            }
            try display.console.line()
            for step in scaffold.nextSteps { try display.console.line(step) }
        }

        private func scaffold(in course: Course) throws(UserError) -> Scaffold {
            let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            guard parts[0].wholeMatch(of: /[0-9]{2,4}-[a-z0-9]+(?:-[a-z0-9]+)*/) != nil, parts.count <= 2
            else {
                throw UserError(
                    "`\(name)` is no lesson's name. A lesson's folder is named like 02-edit-distance.")
            }
            guard parts.count == 2 else {
                guard signature == nil else {
                    throw UserError(
                        "--signature is for an exercise, and \(name) names a lesson. "
                            + "An exercise is named \(name)/NAME.")
                }
                return .lesson(parts[0], title: title, in: course)
            }
            guard parts[1].wholeMatch(of: /[a-z][a-z0-9_]*/) != nil else {
                throw UserError("`\(parts[1])` is no exercise's name. Its files are named like next_row.")
            }
            guard course.lesson(parts[0])?.id == parts[0] else {
                throw UserError(
                    "there is no lesson \(parts[0]). `workbook author new \(parts[0])` begins it.")
            }
            if let other = course.exercise(parts[1]) {
                throw UserError(
                    "there is an exercise \(other.id) already, in \(other.lesson). Ids are unique in a course."
                )
            }
            let template = try ExerciseTemplate(
                name: parts[1], lesson: parts[0], title: title, signature: signature)
            return template.scaffold
        }
    }

    /// A title is one line of text, not longer than a line of a list.
    static func validate(title: String) throws {
        if title.allSatisfy(\.isWhitespace) || title.contains(where: \.isNewline) || title.count > 120 {
            throw ValidationError("--title is one line of text, at most 120 characters long.")
        }
    }
}
