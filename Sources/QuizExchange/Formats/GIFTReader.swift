import Diagnostics
import LessonMarkup
import TextTools

/// Reads GIFT block by block; a block is what stands between empty lines.
struct GIFTReader {
    let file: String
    private(set) var result = ImportedQuiz()
    private var ids = QuestionID()
    /// The block's first line.
    private var line = 1
    private var id = ""

    init(file: String) { self.file = file }

    mutating func read(_ text: String) throws(Diagnostic) {
        var block: [Substring] = []
        var start = 1
        let lines: [Substring] = text.split(separator: "\n", omittingEmptySubsequences: false) + [Substring()]
        for (index, line) in lines.enumerated() {
            if !line.allSatisfy(\.isWhitespace) {
                if block.isEmpty { start = index + 1 }
                block.append(line)
                continue
            }
            if !block.isEmpty { readBlock(block, from: start) }
            block = []
            guard result.questions.count <= ImportedQuiz.mostQuestions else {
                throw Diagnostic(
                    .error, file: file, line: index,
                    message: "has more than \(ImportedQuiz.mostQuestions) questions",
                    fix: "Split it into several files")
            }
        }
    }

    private mutating func fail(_ message: String, _ fix: String) {
        result.diagnostics.append(Diagnostic(.error, file: file, line: line, message: message, fix: fix))
    }

    private mutating func lose(
        _ aspect: ExchangeLoss.Aspect, _ message: String, _ fix: String, line: Int? = nil
    ) {
        result.losses.append(
            ExchangeLoss(aspect, of: id.isEmpty ? nil : id, line: line ?? self.line, message, fix: fix))
    }

    // MARK: A block

    private mutating func readBlock(_ lines: [Substring], from start: Int) {
        var tags: [String] = []
        var kept: [Substring] = []
        id = ""
        line = start
        guard lines.reduce(0, { $0 + $1.utf8.count }) <= ImportedQuiz.longestQuestion else {
            result.diagnostics.append(ImportedQuiz.tooLong(file: file, line: start))
            return
        }
        for (index, text) in lines.enumerated() {
            let text = Substring(text.trimmed)
            if text.hasPrefix("//") {
                tags += text.matches(of: /\[tag:((?:\\\]|[^\]])*)\]/).map {
                    $0.1.replacing("\\]", with: "]").trimmed
                }
            } else if text.hasPrefix("$CATEGORY:") {
                lose(
                    .settings, "the category `\(text.dropFirst(10).trimmed)` has no place in a quiz",
                    "Give --lesson to choose where the questions go", line: start + index)
            } else {
                if kept.isEmpty { line = start + index }
                kept.append(text)
            }
        }
        guard !kept.isEmpty else { return }
        readQuestion(GIFTEscapes.hidden(kept.joined(separator: "\n")), tags: tags)
    }

    private mutating func readQuestion(_ text: String, tags: [String]) {
        var text = text[...]
        var name = ""
        if text.hasPrefix("::"), let end = text.dropFirst(2).firstRange(of: "::") {
            name = GIFTEscapes.shown(text[text.index(text.startIndex, offsetBy: 2)..<end.lowerBound]).trimmed
            text = text[end.upperBound...]
        }
        let opening = text.firstIndex(of: "{")
        let closing = text.firstIndex(of: "}")
        guard let opening, let closing, opening < closing else {
            id = QuestionID.slug(name)
            if opening == nil, closing == nil {
                lose(
                    .question, "a text without a question is left out: \(text.prefix(60).trimmed)",
                    "Put it at the start of quiz.md by hand, or into the lesson")
            } else {
                fail(
                    "a brace has no partner",
                    "Close the answers with `}`; a brace in a text is written `\\{` or `\\}`")
            }
            return
        }
        let answers = text[text.index(after: opening)..<closing].trimmed
        let after = text[text.index(after: closing)...].trimmed
        let asked = text[..<opening].trimmed + (after.isEmpty ? "" : " _____ " + after)

        let format = self.format(of: asked, or: .moodle)
        id = ids.name(title: name, text: GIFTEscapes.shown(format.text))
        var question = ExchangedQuestion(id: id, body: blocks(asked, .moodle), answer: .open([]))
        question.line = line
        question.tags = ExchangedQuestion.known(tags)
        if let loss = ExchangedQuestion.loss(of: tags) { lose(.settings, loss, "Nothing to do") }
        if question.body.isEmpty { question.body = [.paragraph(name.isEmpty ? "_____" : name)] }
        var reader = GIFTAnswers(answers, format: format.format, tags: tags)
        reader.read(into: &question)
        for loss in reader.losses { lose(loss.aspect, loss.message, loss.fix) }
        if let problem = reader.problem {
            fail("`\(id)`: \(problem.message)", problem.fix)
        } else if !reader.isLeftOut {
            result.questions.append(question)
        }
    }

    private func format(
        of text: some StringProtocol, or format: QuestionText
    ) -> (format: QuestionText, text: String) {
        GIFTAnswers.format(of: text, or: format)
    }

    private mutating func blocks(_ text: some StringProtocol, _ format: QuestionText) -> [Block] {
        let (blocks, losses) = GIFTAnswers.blocks(text, format)
        for loss in losses { lose(.markup, "has no place for \(loss)", "Look the text over") }
        return blocks
    }
}
