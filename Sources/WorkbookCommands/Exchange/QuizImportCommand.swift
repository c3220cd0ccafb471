import ArgumentParser
import ConsoleOutput
import CourseCatalog
import Diagnostics
import Foundation
import QuizBank
import QuizExchange
import TextTools

/// `workbook quiz import`
struct QuizImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Make questions of a quiz.md out of another program's.",
        usage: "workbook quiz import <file> [--format <format>] [--lesson <lesson>]",
        discussion: """
            Reads GIFT, Aiken, Moodle XML, and QTI 2.1 as an item, a package's folder or its .zip. The questions are \
            printed, or added to the end of a lesson's quiz, of which a copy is kept. What has no place in a quiz is listed.

            Examples:
              workbook quiz import bank.gift > quiz.md
              workbook quiz import bank.xml --lesson 3
            """)

    @Argument(help: "The file, or the folder of a QTI package.", completion: .file())
    var file: String

    @Option(help: "gift, aiken, moodle or qti; by default what the file looks like.")
    var format: ExchangeFormatName?

    @Option(help: "The lesson to whose quiz the questions are added.")
    var lesson: String?

    @OptionGroup var location: CourseOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
        let course = try lesson == nil ? nil : location.load()
        let chosen = try lesson.flatMap { name in try course.map { try $0.lesson(named: name) } }
        let texts = try ExchangeInput.texts(at: file)
        guard let format = format ?? ExchangeInput.format(of: texts) else {
            throw UserError(
                "\(Diagnostic.printable(file)) looks like none of the formats. Say which: --format gift, aiken, moodle or qti."
            )
        }
        let existing = try chosen?.quiz()
        let (text, quiz) = try QuizExchange.import(texts, from: format, into: existing)
        ExchangeFiles.say(quiz.losses.map { $0.diagnostic(file: file) })
        ExchangeFiles.say(quiz.diagnostics)
        let count = quiz.questions.count
        let found = "\(count.counted("question")) of \(format.format.title)"
        guard let chosen, let course else {
            try display.console.write(text)
            Console.aside(found + ".")
            if !quiz.diagnostics.isEmpty { throw ExitCode.failure }
            return
        }
        guard quiz.diagnostics.isEmpty else {
            throw UserError(
                "nothing was added to \(chosen.quizFile): mend what is named above, or import without --lesson."
            )
        }
        guard count > 0 else {
            Console.aside("Nothing new for \(chosen.quizFile).")
            return
        }
        let kept = try ExchangeFiles.append(text, to: chosen, of: course)
        Console.aside(
            "\(found) added to \(chosen.quizFile)."
                + (kept.map { " It was kept as \(course.relative($0))." } ?? ""))
    }
}
