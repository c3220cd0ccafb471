import Diagnostics
import LessonMarkup

/// Aiken: a question on one line, its choices as `A.` and `B)`, and `ANSWER: B` (https://docs.moodle.org/en/Aiken_format).
package struct AikenFormat: ExchangeFormat {
    package init() {}

    package var title: String { "Aiken" }

    // MARK: Writing

    package func write(_ questions: [ExchangedQuestion]) -> ExportedQuiz {
        var losses: [ExchangeLoss] = []
        let texts = questions.compactMap { text($0, &losses) }
        return ExportedQuiz(
            files: [ExchangeText(file: "quiz.txt", text: texts.joined(separator: "\n"))], losses: losses)
    }

    private func text(_ question: ExchangedQuestion, _ losses: inout [ExchangeLoss]) -> String? {
        func lose(_ aspect: ExchangeLoss.Aspect, _ message: String, _ fix: String) {
            losses.append(ExchangeLoss(aspect, of: question.id, line: question.line, message, fix: fix))
        }
        func leaveOut(_ why: String) -> String? {
            lose(.question, "left out: \(why)", "Use --format moodle, which holds it")
            return nil
        }
        guard case .choices(let choices, let isMultiple) = question.answer else {
            return leaveOut("Aiken has nothing but choices, of which one is right")
        }
        guard !isMultiple else { return leaveOut("several of its choices are right, and Aiken has one") }
        let blocks = [question.body] + choices.map(\.content)
        if let what = blocks.lazy.compactMap(PlainLine.needsLines).first {
            return leaveOut("it has \(what), and Aiken one line")
        }
        let lines = blocks.map { PlainLine.text($0) }
        guard !Self.looksLikeChoice(lines[0].text), !lines[0].text.hasPrefix("ANSWER:") else {
            return leaveOut("its text begins like a choice of Aiken's")
        }
        let lost = lines.flatMap(\.losses)
        if !lost.isEmpty {
            let names = Set(lost).sorted().joined(separator: ", ")
            lose(.markup, "\(names) become plain text on one line", "Use --format moodle, which holds them")
        }
        lose(
            .id, "Aiken has no names; it comes back with one made from its text",
            "Keep quiz.md as the original")
        if !question.tags.isEmpty {
            lose(.tags, "Aiken has no place for what it is about", "Use --format gift")
        }
        if choices.contains(where: { !$0.feedback.isEmpty }) {
            lose(.feedback, "Aiken has no place for what is said to a choice", "Use --format gift")
        }
        if !question.explanation.isEmpty {
            lose(.explanation, "Aiken has no place for the explanation", "Use --format gift")
        }
        var text = lines[0].text + "\n"
        var answer = "A"
        for (letter, (line, choice)) in zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", zip(lines.dropFirst(), choices)) {
            text += "\(letter). \(line.text)\n"
            if choice.isRight { answer = "\(letter)" }
        }
        return text + "ANSWER: \(answer)\n"
    }

    private static func looksLikeChoice(_ line: some StringProtocol) -> Bool { choice(line) != nil }

    private static func choice(_ line: some StringProtocol) -> (letter: Character, text: String)? {
        let line = String(line)
        guard let match = line.wholeMatch(of: /([A-Z])[.)][ \t]+(.*)/) else { return nil }
        return (match.1.first ?? "A", match.2.trimmed)
    }

    // MARK: Reading

    package func read(_ texts: [ExchangeText]) throws(Diagnostic) -> ImportedQuiz {
        var result = ImportedQuiz()
        var ids = QuestionID()
        for text in texts {
            var reader = Reader(file: text.file)
            for (index, line) in text.text.split(separator: "\n", omittingEmptySubsequences: false)
                .enumerated()
            {
                reader.take(line.trimmed, index + 1, &ids, &result)
                guard result.questions.count <= ImportedQuiz.mostQuestions else {
                    throw Diagnostic(
                        .error, file: text.file, line: index + 1,
                        message: "has more than \(ImportedQuiz.mostQuestions) questions",
                        fix: "Split it into several files")
                }
            }
            reader.end(&result)
        }
        return result
    }

    /// What has been seen of a question.
    private struct Reader {
        let file: String
        var start = 1
        var text: [String] = []
        var choices: [(letter: Character, text: String)] = []

        init(file: String) { self.file = file }

        mutating func take(
            _ line: String, _ number: Int, _ ids: inout QuestionID, _ result: inout ImportedQuiz
        ) {
            guard !line.isEmpty else { return }
            if let choice = AikenFormat.choice(line), !text.isEmpty {
                choices.append(choice)
            } else if line.uppercased().hasPrefix("ANSWER:") {
                answer(line.dropFirst(7).trimmed, number, &ids, &result)
            } else {
                if !choices.isEmpty { end(&result) }
                if text.isEmpty { start = number }
                text.append(line)
            }
        }

        private mutating func answer(
            _ answer: String, _ line: Int, _ ids: inout QuestionID, _ result: inout ImportedQuiz
        ) {
            defer {
                text = []
                choices = []
            }
            let length = text.reduce(0) { $0 + $1.utf8.count } + choices.reduce(0) { $0 + $1.text.utf8.count }
            guard length <= ImportedQuiz.longestQuestion else {
                result.diagnostics.append(ImportedQuiz.tooLong(file: file, line: start))
                return
            }
            func fail(_ message: String, _ fix: String) {
                result.diagnostics.append(
                    Diagnostic(.error, file: file, line: line, message: message, fix: fix))
            }
            guard let letter = answer.uppercased().first,
                answer.prefix(2).count == 1 || !answer.dropFirst().first!.isLetter
            else {
                return fail("`ANSWER:` names no choice", "Write one letter behind it, such as `ANSWER: B`")
            }
            guard choices.count > 1, !text.isEmpty else {
                return fail(
                    "the question before this line has \(choices.count) choices",
                    "Write each on a line of its own, as `A. …`")
            }
            guard choices.contains(where: { $0.letter == letter }) else {
                let letters = choices.map { String($0.letter) }.joined(separator: ", ")
                return fail("there is no choice \(letter)", "The choices are \(letters)")
            }
            let plain = text.joined(separator: " ")
            let body = QuestionText.plain(plain, hasCode: true)
            var question = ExchangedQuestion(
                id: ids.name(title: "", text: body.plainText), body: body,
                answer: .choices(
                    choices.map {
                        ExchangedChoice(
                            content: QuestionText.plain($0.text, hasCode: true), isRight: $0.letter == letter)
                    }, isMultiple: false))
            question.line = start
            result.questions.append(question)
        }

        /// Ends a question that no `ANSWER:` ended.
        mutating func end(_ result: inout ImportedQuiz) {
            guard !text.isEmpty || !choices.isEmpty else { return }
            result.diagnostics.append(
                Diagnostic(
                    .error, file: file, line: start,
                    message: "the question that begins here has no `ANSWER:`",
                    fix: "Write `ANSWER: B` below its choices"))
            text = []
            choices = []
        }
    }
}
