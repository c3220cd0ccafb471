import ArgumentParser
import CourseCatalog
import Diagnostics
import LessonMarkup

/// `workbook glossary`
struct GlossaryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "glossary",
        abstract: "What a term means, and which lesson teaches it.",
        usage: "workbook glossary [<term> ...] [<option> ...]",
        discussion: """
            Without a term: all of them, by the alphabet. In a lesson, w shows the terms in view.

            Examples:
              workbook glossary
              workbook glossary hidden-state
              workbook glossary hidden state
            """)

    @Argument(help: "A term, with dashes or blanks between its words.")
    var term: [String] = []

    @OptionGroup var location: CourseOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
        let course = try location.load()
        let glossary = course.glossary
        guard !glossary.terms.isEmpty else {
            throw UserError("this course has no glossary: \(Glossary.file) is missing or without terms.")
        }
        let page = GlossaryPage(course: course)
        let name = term.joined(separator: " ")
        guard !name.isEmpty else {
            let sorted = glossary.terms.sorted { $0.id < $1.id }
            try display.console.show(page.document(sorted))
            return
        }
        guard let found = glossary.term(name) else {
            let likely = glossary.nearest(to: name).map { " Did you mean \($0)?" } ?? ""
            throw UserError(
                "there is no term \(Diagnostic.printable(name)).\(likely) `workbook glossary` lists them.")
        }
        try display.console.show(page.document([found]))
    }
}
