import ArgumentParser
import ConsoleOutput
import CourseCatalog
import Terminal

/// `workbook author`
struct AuthorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "author", abstract: "For those who write lessons and exercises.",
        subcommands: [NewCourse.self, New.self, Check.self, Stubs.self])

    /// `workbook author stubs`
    struct Stubs: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "stubs",
            abstract: "Write every stub from its solution, and the exercises' package.",
            discussion: """
                In a solution, the lines from `// solution` to `// stub` are what the learner writes; the comment \
                lines from `// stub` to `// end` take their place in the stub. A stub that was edited is copied to \
                .workbook/kept first.

                Examples:
                  workbook author stubs
                  workbook author stubs --check
                """)

        @Flag(help: "Write nothing; fail when a stub differs from its solution.")
        var check = false

        @OptionGroup var location: CourseOptions
        @OptionGroup var display: DisplayOptions

        func run() throws {
            let course = try location.load()
            let console = display.console
            let writer = StubWriter(course: course)
            var drifted: [String] = []
            for exercise in course.exercises {
                let path = course.relative(exercise.stubPath)
                if check {
                    if try !writer.isCurrent(exercise) { drifted.append(path) }
                } else if case .written(let kept) = try writer.write(exercise) {
                    try console.line(
                        path + (kept.map { " (the old one is in \(course.relative($0)))" } ?? ""))
                }
            }
            if check {
                if try !writer.isPackageCurrent() { drifted.append("exercises/Package.swift") }
            } else if try writer.writePackage() {
                try console.line("exercises/Package.swift")
            }
            guard drifted.isEmpty else {
                for path in drifted {
                    Console.aside(
                        "\(path): error: differs from what its solution gives. Run `workbook author stubs`")
                }
                throw ExitCode.failure
            }
        }
    }
}
