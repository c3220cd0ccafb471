import ArgumentParser
import ConsoleOutput
import CourseCatalog
import Foundation
import LessonReader
import ProgressStore
import Terminal
import TextTools

/// `workbook search`
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find words in lessons, questions, exercises, the glossary and your notes.",
        usage: "workbook search <word> ... [<option> ...]",
        discussion: """
            All the words have to be in one paragraph or under one term; the best finds come first, those with the words \
            side by side before all others. Formulas are found as they are shown or as they are typed, and Greek letters \
            by their names too. A capital counts where it finds something. Enter goes to the find that is chosen; S in a \
            lesson does the same. Piped, each find is a line: lesson, line of the file, words. The exit status is 1 when \
            nothing is found.

            Examples:
              workbook search vanishing gradient
              workbook search h_t
              workbook search σ
              workbook search softmax | head -3
            """)

    @Argument(help: "The words.")
    var words: [String]

    @OptionGroup var location: CourseOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
        let course = try location.load()
        let console = display.console
        // Without records there are no notes; those that cannot be read are no reason to find nothing.
        let store = try? ProgressStore.looking(at: course.places.records).named(by: course)
        let search = CourseSearch(course, store: store)
        let query = words.joined(separator: " ")
        let finds = try search.finds(of: query)
        guard !finds.isEmpty else {
            let likely = course.glossary.nearest(to: query).map { " Did you mean \($0)?" } ?? ""
            Console.aside("Nothing in this course has \(Printable.line(query)).\(likely)")
            throw ExitCode.failure
        }
        if console.readsLinearly {
            try chooseByNumber(finds, course, console)
        } else if Pager.isUsable(with: console.capabilities) {
            try choose(finds, search, query, course, console)
        } else {
            for find in finds { try console.line(Self.line(find)) }
        }
    }

    /// `02-rnn-cell:45: the words around`
    static func line(_ find: CourseSearch.Find) -> String {
        let kind =
            switch find.passage.place {
            case .note(let note, _): "note\(note.id.map { " \($0)" } ?? ""): "
            case .term(let term): "\(term.name): "
            case .question(let question, _): "\(question.id): "
            case .lesson, .task: ""
            }
        return "\(find.passage.label):\(find.line): \(kind)\(find.excerpt)"
    }

    private func choose(
        _ finds: [CourseSearch.Find], _ search: CourseSearch, _ query: String, _ course: Course,
        _ console: Console
    ) throws {
        let page = search.page(of: finds, for: query)
        let store = Records.open(in: course)
        let place = try TerminalSession.run { session in
            try ReaderActions(course: course, store: store, console: console, session: session)
                .choose(among: finds, page, endAction: "leave")
        }
        guard let place else { return }
        _ = try LessonReading(course: course, store: store, console: console).read(
            place.lesson, at: place.start)
    }

    /// The finds with numbers, of which one can be typed.
    private func chooseByNumber(_ finds: [CourseSearch.Find], _ course: Course, _ console: Console) throws {
        for (index, find) in finds.enumerated() {
            try console.line("\(index + 1). \(find.passage.title)")
            try console.line("   \(find.excerpt)")
        }
        while true {
            try console.write("Go to number (Enter leaves): ")
            guard let typed = readLine(), !typed.allSatisfy(\.isWhitespace), typed != "q" else { return }
            guard let number = Int(typed.trimmingCharacters(in: .whitespaces)),
                finds.indices.contains(number - 1)
            else {
                try console.line("There are finds 1 to \(finds.count).")
                continue
            }
            let find = finds[number - 1]
            let reading = LessonReading(course: course, store: Records.open(in: course), console: console)
            switch find.passage.place {
            case .lesson(let lesson, let block):
                _ = try reading.read(
                    lesson, at: .init(blockIndex: block, wordOffset: find.word, fingerprint: ""))
                return
            case .note(let note, let lesson):
                _ = try reading.read(lesson, at: note.place.inReader)
                return
            case .task(let exercise):
                try console.show(
                    ExercisePage.document(try course.task(of: exercise), of: exercise, in: course))
            case .question, .term:
                if let page = CourseSearch.document(of: find.passage, in: course) { try console.show(page) }
            }
        }
    }
}
