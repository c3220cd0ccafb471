import ArgumentParser
import ConsoleOutput
import CourseCatalog
import Diagnostics
import Foundation
import LessonMarkup
import LessonReader
import ProgressStore
import Terminal

/// `workbook read`
struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Read a lesson, or any Markdown file.",
        usage: "workbook read <lesson or file> [<option> ...]",
        discussion: """
            A lesson is named by its number, its id or a part of it. Piped, the text is plain.

            Examples:
              workbook read 2
              workbook read first-steps
              workbook read README.md --width 60
            """)

    @Argument(help: "A lesson, or the path of a Markdown file.", completion: .file(extensions: ["md"]))
    var what: String

    @OptionGroup var location: CourseOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
        let console = display.console
        if Self.isFile(what) {
            try Self.readFile(what, console)
            return
        }
        let course = try location.load()
        let lesson = try course.lesson(named: what)
        // Reading must work where nothing can be written; then no position is kept. A lesson that is printed for
        // another program begins nobody's records.
        let isRead = console.capabilities.isOutputTerminal
        let hasRecords = (try? ProgressStore.exists(at: course.places.records)) ?? false
        let store = isRead || hasRecords ? Records.open(in: course) : nil
        _ = try LessonReading(course: course, store: store, console: console).read(lesson)
    }

    /// Runs `read FILE` when the words are just that, without any option; answers false when they are not.
    ///
    /// There is nothing to parse then, and taking every option's type apart would cost more than setting a lesson.
    static func runWithoutParsing(_ words: ArraySlice<String>) throws -> Bool {
        guard words.count == 2, words.first == configuration.commandName, let name = words.last,
            !name.hasPrefix("-"), isFile(name)
        else { return false }
        try readFile(name, Console(capabilities: .detect()))
        return true
    }

    private static func isFile(_ name: String) -> Bool {
        name.hasSuffix(".md") || name.contains("/")
    }

    /// What is wrong with a text, above it.
    private static func warning(of problem: Diagnostic) -> Block {
        let line = problem.line.map { ", line \($0)" } ?? ""
        let sentence =
            "\(problem.file)\(line): \(problem.message). What could not be read is shown as \u{FFFD}."
        let body = Block(.paragraph([.text(sentence)]), lines: 1...1)
        return Block(.callout(.warning, title: [], body: [body]), lines: 1...1)
    }

    private static func readFile(_ what: String, _ console: Console) throws {
        let folder = FileManager.default.currentDirectoryPath
        let path = what.hasPrefix("/") ? what : "\(folder)/\(what)"
        let (text, problem) = try TextFile.readForShowing(path, as: what)
        var document = Document(parsing: text, macros: CourseMacros.scope(around: path))
        if let problem { document.blocks.insert(Self.warning(of: problem), at: 0) }
        try console.read(document, title: URL(fileURLWithPath: path).lastPathComponent)
    }
}
