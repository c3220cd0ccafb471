import ArgumentParser
import ConsoleOutput
import CourseCatalog
import Diagnostics
import Foundation
import QuizBank
import QuizExchange
import TextTools

/// `workbook quiz export`
struct QuizExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a lesson's questions for another program.",
        usage: "workbook quiz export <lesson> --format <format> [--output <file>]",
        discussion: """
            The formats are gift, aiken, moodle (Moodle XML) and qti (QTI 2.1). What a format cannot hold is listed \
            beside the output, line by line; what it holds comes back the same with `workbook quiz import`.

            Examples:
              workbook quiz export 2 --format moodle --output lesson-2.xml
              workbook quiz export 2 --format qti --output lesson-2.zip
            """)

    @Argument(help: "A lesson: its number, its id or a part of it.")
    var lesson: String

    @Option(help: "gift, aiken, moodle or qti.")
    var format: ExchangeFormatName

    @Option(
        help: ArgumentHelp(
            "Where to write; for QTI a folder or a .zip. Never over something that is there.",
            valueName: "file"),
        completion: .file())
    var output: String?

    @Option(help: ArgumentHelp("Which numbers a drawn question gets.", valueName: "number"))
    var seed: UInt64 = 1

    @OptionGroup var location: CourseOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
        let course = try location.load()
        let chosen = try course.lesson(named: lesson)
        guard let quiz = try chosen.quiz(), !quiz.questions.isEmpty else {
            throw UserError("\(chosen.id) has no quiz.")
        }
        if output == nil, format == .qti {
            throw UserError(
                "QTI has a file for each question. Say where: --output folder, or --output quiz.zip.")
        }
        if let output { try ExchangeFiles.checkFree(output) }
        let result = try QuizExchange.export(quiz.questions, to: format, seed: seed)
        let title = format.format.title
        ExchangeFiles.say(quiz.diagnostics.filter { $0.severity == .error })
        ExchangeFiles.say(result.losses.map { $0.diagnostic(file: quiz.file) })
        let left = Set(result.losses.filter { $0.aspect == .question }.compactMap(\.question)).count
        let count = quiz.questions.count - left
        guard count > 0 else { throw UserError("\(title) can hold none of the questions of \(chosen.id).") }
        if let output {
            try ExchangeFiles.write(result.files, to: output, isPackage: format == .qti)
        } else {
            try display.console.write(result.files.map(\.text).joined())
        }
        let lost = Set(result.losses.compactMap(\.question)).count
        let note = lost == 0 ? "" : "; of \(lost) something is lost or judged otherwise, as listed"
        Console.aside(
            "\(count) of \(quiz.questions.count.counted("question")) as \(title)"
                + (output.map { " in \(Diagnostic.printable($0))" } ?? "") + note + ".")
    }
}

extension ExchangeFormatName: ExpressibleByArgument {}
