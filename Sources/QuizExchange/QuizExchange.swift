import Diagnostics
import LessonMarkup
import QuizBank
import TextTools

/// Whole quizzes to and from other formats. Each way ends by looking at its own result, so that nothing goes missing
/// without a word.
package enum QuizExchange {
    /// A quiz in another format.
    ///
    /// - Parameters:
    ///   - questions: those of a quiz, in its order.
    ///   - seed: which numbers a drawn question is given.
    package static func export(
        _ questions: [Question], to name: ExchangeFormatName, seed: UInt64
    ) throws(Diagnostic) -> ExportedQuiz {
        var losses: [ExchangeLoss] = []
        var given: [ExchangedQuestion] = []
        for question in questions {
            let (exchanged, lost) = ExchangedQuestion.of(question, seed: seed)
            given.append(exchanged)
            losses += lost
        }
        let format = name.format
        var result = format.write(given)
        let back = try format.read(result.files)
        result.losses += missed(in: back, of: given, listed: losses + result.losses, title: format.title)
        // A question that is left out loses nothing else.
        let left = Set(result.losses.filter { $0.aspect == .question }.compactMap(\.question))
        result.losses =
            (losses + result.losses).filter { loss in
                loss.aspect == .question || !(loss.question.map(left.contains) ?? false)
            }.sorted { $0.line ?? 0 < $1.line ?? 0 }
        return result
    }

    /// What differs between questions and what came back of them, beyond what is listed.
    private static func missed(
        in back: ImportedQuiz, of given: [ExchangedQuestion], listed: [ExchangeLoss], title: String
    ) -> [ExchangeLoss] {
        let named = Dictionary(grouping: listed, by: { $0.question ?? "" }).mapValues {
            Set($0.map(\.aspect))
        }
        let held = given.filter { named[$0.id]?.contains(.question) != true }
        var result: [ExchangeLoss] = []
        for (index, question) in held.enumerated() {
            let found = back.questions.indices.contains(index) ? back.questions[index] : nil
            let differing = found.map { $0.differences(from: question) } ?? [.question]
            for aspect in differing.subtracting(named[question.id] ?? []).sorted() {
                result.append(
                    ExchangeLoss(
                        aspect, of: question.id, line: question.line,
                        "\(title) does not give its \(aspect.rawValue) back as it is",
                        fix: "Look the exported question over"))
            }
        }
        return result
    }

    /// Questions of another format as text of a quiz.md.
    ///
    /// - Parameters:
    ///   - texts: one file, or the files of a package.
    ///   - existing: the questions that the quiz has already; one that is there is not added again.
    /// - Throws: a `Diagnostic` where nothing of the file can be understood.
    package static func `import`(
        _ texts: [ExchangeText], from name: ExchangeFormatName, into existing: Quiz? = nil
    ) throws(Diagnostic) -> (text: String, quiz: ImportedQuiz) {
        var losses: [ExchangeLoss] = []
        let texts = texts.map { text in
            var text = text
            let safe = Printable.text(text.text)
            if safe != text.text {
                let line =
                    text.text.unicodeScalars.prefix { !$0.isUnsafe || $0 == "\n" || $0 == "\t" }
                    .count { $0 == "\n" } + 1
                losses.append(
                    ExchangeLoss(
                        .markup, line: line, "control characters of \(text.file) are replaced by U+FFFD",
                        fix: "Delete them in the file"))
                text.text = safe
            }
            return text
        }
        var read = try name.format.read(texts)
        read.losses = losses + read.losses
        let known = existing?.questions.map { ExchangedQuestion.of($0, seed: 0).0 } ?? []
        var ids = QuestionID(taken: Set(known.map(\.id)))
        var sections: [String] = []
        var kept: [ExchangedQuestion] = []
        for question in read.questions {
            var question = question
            let given = question.id
            if let same = known.first(where: { $0.id == given }), same.differences(from: question).isEmpty {
                read.losses.append(
                    ExchangeLoss(
                        .question, of: given, line: question.line, "is there already, word for word",
                        fix: "Nothing to do"))
                continue
            }
            question.id = ids.name(title: given)
            for index in read.losses.indices where read.losses[index].question == given {
                read.losses[index].question = question.id
            }
            let section = Printable.text(QuizSource.text(of: question))
            let result = check(section, question)
            read.losses += result.losses
            read.diagnostics += result.diagnostics(file: texts.first?.file ?? "")
            if result.isUsable {
                sections.append(section)
                kept.append(question)
            }
        }
        read.questions = kept
        return (sections.joined(separator: "\n"), read)
    }

    /// What a section says when a quiz reads it.
    private struct Checked {
        var question: ExchangedQuestion
        var losses: [ExchangeLoss] = []
        var problems: [Diagnostic] = []
        var isUsable: Bool { problems.isEmpty }

        /// The problems at the question's place in the file that it comes from.
        func diagnostics(file: String) -> [Diagnostic] {
            problems.map {
                Diagnostic(
                    .error, file: file, line: question.line,
                    message: "`\(question.id)` makes no question of a quiz: \($0.message)", fix: $0.fix)
            }
        }
    }

    private static func check(_ section: String, _ question: ExchangedQuestion) -> Checked {
        var result = Checked(question: question)
        let quiz = Quiz(parsing: section, file: "quiz.md")
        guard quiz.questions.count == 1, let read = quiz.questions.first else {
            result.problems = Array(quiz.diagnostics.filter { $0.severity == .error }.prefix(1))
            if result.problems.isEmpty {
                result.problems = [
                    Diagnostic(
                        .error, file: "", message: "its text reads as something else",
                        fix: "Simplify the question's text")
                ]
            }
            return result
        }
        var back = ExchangedQuestion.of(read, seed: 0).0
        back.id = question.id
        for aspect in back.differences(from: question).sorted() {
            result.losses.append(
                ExchangeLoss(
                    aspect, of: question.id, line: question.line,
                    "its \(aspect.rawValue) does not come out as it was",
                    fix: "Look the question over in quiz.md"))
        }
        for warning in quiz.diagnostics where warning.severity == .warning {
            result.losses.append(
                ExchangeLoss(
                    .elsewhere, of: question.id, line: question.line, warning.message, fix: warning.fix))
        }
        return result
    }
}
