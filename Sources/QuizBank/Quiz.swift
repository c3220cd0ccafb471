import Diagnostics
import LessonMarkup

/// The questions of one quiz file.
package struct Quiz: Sendable, Equatable {
    /// How messages name the file.
    package let file: String
    /// What stands before the first question.
    package let introduction: [Block]
    /// The questions that can be asked, in the file's order. One with an error is left out, and ``diagnostics`` says
    /// why.
    package let questions: [Question]
    /// Questions of lessons before that are asked again with these.
    package let again: [QuestionReference]
    /// What is wrong with the file, in its order.
    package let diagnostics: [Diagnostic]

    /// A file with more is a mistake, and reading it would keep a learner waiting.
    private static let mostQuestions = 5_000

    /// Parses a quiz. Never fails: what is wrong is in ``diagnostics``.
    ///
    /// - Parameters:
    ///   - text: the whole file.
    ///   - file: how messages name the file.
    ///   - macros: what holds for its formulas.
    package init(parsing text: String, file: String, macros: MacroScope? = nil) {
        let document = Document(parsing: text, macros: macros)
        var introduction: [Block] = []
        var sections: [QuestionSection] = []
        for block in document.blocks {
            if case .heading(2, let content) = block.kind {
                sections.append(QuestionSection(heading: content.plainText, line: block.lines.lowerBound))
            } else if sections.isEmpty {
                introduction.append(block)
            } else {
                sections[sections.count - 1].blocks.append(block)
            }
        }

        let front = QuizFrontMatter(document.frontMatter, file: file)
        var diagnostics = front.diagnostics
        var questions: [Question] = []
        var lines: [String: Int] = [:]
        if sections.count > Self.mostQuestions {
            diagnostics.append(
                Diagnostic(
                    .error, file: file, line: sections[Self.mostQuestions].line,
                    message: "there are \(sections.count) questions, and those from here on are not read",
                    fix: "Keep \(Self.mostQuestions) at most; ten are plenty for a lesson"))
        }
        for section in sections.prefix(Self.mostQuestions) {
            guard Self.isID(section.heading) else {
                let slug = Heading.slug(of: section.heading).split(separator: "-").joined(separator: "-")
                diagnostics.append(
                    Diagnostic(
                        .error, file: file, line: section.line,
                        message: "the heading `\(section.heading)` is no question id",
                        fix: "Use lower-case letters, digits and dashes"
                            + (Self.isID(slug) ? ": `## \(slug)`" : ", as in `## forget-near-zero`")))
                continue
            }
            if let first = lines[section.heading] {
                diagnostics.append(
                    Diagnostic(
                        .error, file: file, line: section.line,
                        message: "the question `\(section.heading)` is already on line \(first)",
                        fix: "Rename the newer one: a learner's progress hangs on the older"))
                continue
            }
            lines[section.heading] = section.line
            var reader = QuestionReader(section: section, file: file, macros: document.macros)
            if let question = reader.read() { questions.append(question) }
            diagnostics += reader.diagnostics
        }
        if sections.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .error, file: file, message: "has no questions",
                    fix: "Begin each with a heading such as `## forget-near-zero`"))
        }
        self.file = file
        self.introduction = introduction
        self.questions = questions
        again = front.again
        self.diagnostics = diagnostics
    }

    /// The question of an id, nil when there is none.
    package func question(_ id: String) -> Question? {
        questions.first { $0.id == id }
    }

    private static func isID(_ text: String) -> Bool {
        text.utf8.count <= 80 && text.wholeMatch(of: /[a-z0-9]+(?:-[a-z0-9]+)*/) != nil
    }
}

/// The blocks from one level-2 heading to the next.
struct QuestionSection {
    var heading: String
    var line: Int
    var blocks: [Block] = []
}
