import ArgumentParser
import CourseCatalog
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
        discussion: """
            A lesson is named by its number, its id or a part of it. Piped, the text is plain.

            Examples:
              workbook read 2
              workbook read rnn-cell
              workbook read README.md --width 60
            """)

    @Argument(help: "A lesson, or the path of a Markdown file.", completion: .file(extensions: ["md"]))
    var what: String

    @OptionGroup var location: CourseOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
        let console = display.console
        if what.hasSuffix(".md") || what.contains("/") {
            try readFile(console)
            return
        }
        let course = try location.load()
        let lesson = try course.lesson(named: what)
        // Reading must work where nothing can be written; then no position is kept. A lesson that is printed for
        // another program begins nobody's records.
        let isRead = console.capabilities.isOutputTerminal
        let hasRecords = (try? ProgressStore.exists(at: course.root)) ?? false
        let store = isRead || hasRecords ? try? ProgressStore(at: course.root) : nil
        _ = try Reading(course: course, store: store, console: console).read(lesson)
    }

    private func readFile(_ console: Console) throws {
        let folder = FileManager.default.currentDirectoryPath
        let path = what.hasPrefix("/") ? what : "\(folder)/\(what)"
        let document = Document(
            parsing: try TextFile.read(path, within: nil, as: what), macros: CourseMacros.scope(around: path))
        if console.readsLinearly {
            var reader = LinearReader(document, capabilities: console.capabilities)
            while case .follow(let destination, _) = try reader.run(
                write: console.write, readLine: { readLine() })
            {
                try console.line("That link leads to \(destination)")
            }
            return
        }
        guard Pager.isUsable(with: console.capabilities) else {
            try console.show(document)
            return
        }
        let title = URL(fileURLWithPath: path).lastPathComponent
        try TerminalSession.run { session in
            var start = LessonReader.ReadingPosition.start
            while true {
                var pager = Pager(document, title: title, capabilities: console.capabilities, start: start)
                guard case .follow(_, let position) = try pager.run(on: session) else { return }
                start = position
            }
        }
    }
}
