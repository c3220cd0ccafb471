import Diagnostics
import LessonMarkup

/// Moodle XML: a `quiz` of `question` elements, their texts as HTML (https://docs.moodle.org/en/Moodle_XML_format).
package struct MoodleXMLFormat: ExchangeFormat {
    package init() {}

    package var title: String { "Moodle XML" }

    package func write(_ questions: [ExchangedQuestion]) -> ExportedQuiz {
        var writer = MoodleXMLWriter()
        writer.write(questions)
        return ExportedQuiz(
            files: [ExchangeText(file: "quiz.xml", text: writer.xml.text)], losses: writer.losses)
    }

    package func read(_ texts: [ExchangeText]) throws(Diagnostic) -> ImportedQuiz {
        var result = ImportedQuiz()
        for text in texts {
            let root = try XMLReader.read(text.text, file: text.file)
            guard root.name == "quiz" else {
                throw Diagnostic(
                    .error, file: text.file, line: root.line,
                    message: "is no Moodle XML: its first element is `\(root.name)`, not `quiz`",
                    fix: root.name == "assessmentItem" || root.name == "manifest"
                        ? "Read it with --format qti" : "Export the questions from Moodle as Moodle XML")
            }
            var reader = MoodleXMLReader(file: text.file)
            try reader.read(root)
            result.questions += reader.result.questions
            result.losses += reader.result.losses
            result.diagnostics += reader.result.diagnostics
        }
        return result
    }
}
