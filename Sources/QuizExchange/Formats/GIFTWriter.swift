import LessonMarkup

/// Writes questions as GIFT, their texts as HTML.
struct GIFTWriter {
    private(set) var losses: [ExchangeLoss] = []
    private let html: HTMLSource = {
        var html = HTMLSource()
        html.mayBeBare = true
        return html
    }()

    /// The question's lines; nil when GIFT cannot hold it.
    mutating func text(_ question: ExchangedQuestion) -> String? {
        guard let answers = answers(question) else { return nil }
        let tags = question.writtenTags.map { "[tag:\($0.replacing("]", with: "\\]"))]" }.joined(
            separator: " ")
        let tag = tags.isEmpty ? "" : "// \(tags)\n"
        let name = GIFTEscapes.written(question.id)
        var body = GIFTEscapes.written(html.text(question.body))
        if body.isEmpty { body = " " }
        let explanation = explanation(of: question)
        let feedback = explanation.isEmpty ? "" : "\t####\(explanation)\n"
        let opening = answers.isEmpty && feedback.isEmpty ? "{" : "{" + answers.opening + "\n"
        let lines = answers.lines.map { "\t\($0)\n" }.joined()
        return "\(tag)::\(name)::[html]\(body)\(opening)\(lines)\(feedback)}\n"
    }

    /// The lines between the braces.
    private struct Answers {
        /// What follows the opening brace.
        var opening = ""
        var lines: [String] = []

        var isEmpty: Bool { opening.isEmpty && lines.isEmpty }
    }

    /// HTML, and the name of the format where the text could be taken for such a name or a weight.
    private func written(_ blocks: [Block]) -> String {
        let text = html.text(blocks)
        return (text.hasPrefix("[") || text.hasPrefix("%") ? "[html]" : "") + GIFTEscapes.written(text)
    }

    private func feedback(_ blocks: [Block]) -> String { blocks.isEmpty ? "" : "#" + written(blocks) }

    /// What is shown after any answer; an open question's points come first, in a list with a name.
    private func explanation(of question: ExchangedQuestion) -> String {
        guard case .open(let points) = question.answer else {
            return question.explanation.isEmpty ? "" : written(question.explanation)
        }
        return GIFTEscapes.written(PointsList.html(points, html) + html.text(question.explanation))
    }

    private mutating func lose(
        _ aspect: ExchangeLoss.Aspect, _ question: ExchangedQuestion, _ message: String, _ fix: String
    ) {
        losses.append(ExchangeLoss(aspect, of: question.id, line: question.line, message, fix: fix))
    }

    private mutating func answers(_ question: ExchangedQuestion) -> Answers? {
        switch question.answer {
        case .choices(let choices, let isMultiple): return choiceLines(choices, isMultiple, question)
        case .number(let number): return numberLines(number, question)
        case .words(let spellings, _): return wordLines(spellings, question)
        case .match(let pairs): return pairLines(pairs, question)
        case .order(let items):
            lose(
                .elsewhere, question, "an order needs Moodle's question type `ordering`",
                "Nothing to do where Moodle is 4.5 or newer")
            let lines = items.map(written)
            return Answers(opening: ">\(items.count) ALL VERTICAL ABSOLUTE_POSITION SHOW 123", lines: lines)
        case .open: return Answers()
        }
    }

    private mutating func choiceLines(
        _ choices: [ExchangedChoice], _ isMultiple: Bool, _ question: ExchangedQuestion
    ) -> Answers {
        guard isMultiple else {
            return Answers(
                lines: choices.map { ($0.isRight ? "=" : "~") + written($0.content) + feedback($0.feedback) })
        }
        let right = choices.count(where: \.isRight)
        return Answers(
            lines: choices.map {
                "~%\($0.isRight ? MoodleWeights.share(of: right) : "-100")%" + written($0.content)
                    + feedback($0.feedback)
            })
    }

    private mutating func numberLines(_ number: ExchangedNumber, _ question: ExchangedQuestion) -> Answers {
        if let unit = number.unit {
            lose(.unit, question, "GIFT has no place for the unit `\(unit)`", "Name it in the question")
        }
        let tolerance = PlainNumber.text(number.tolerance)
        var lines = ["=%100%\(number.digits):\(tolerance)"]
        for mistake in question.mistakes {
            guard case .number(let wrong) = mistake.answer else { continue }
            lines.append("=%0%\(wrong.digits):\(tolerance)\(feedback(mistake.feedback))")
        }
        return Answers(opening: "#", lines: lines)
    }

    private mutating func wordLines(_ spellings: [String], _ question: ExchangedQuestion) -> Answers? {
        let held = MoodleWords.spellings(of: question, spellings)
        losses += MoodleWords.losses(of: question)
        // An arrow among answers makes pairs of them.
        let usable = held.filter { !$0.contains("->") }
        guard !usable.isEmpty else {
            lose(
                .question, question, "its answer has an arrow, which GIFT takes for a pair; it is left out",
                "Use --format moodle")
            return nil
        }
        if usable.count < held.count {
            lose(
                .answer, question, "a spelling has an arrow, which GIFT takes for a pair; it is left out",
                "Use --format moodle")
        }
        var lines = usable.map { "=%100%" + GIFTEscapes.written(MoodleWords.pattern($0)) }
        for mistake in question.mistakes {
            guard case .words(let wrong, _) = mistake.answer else { continue }
            let kept = wrong.filter { !$0.contains("->") }
            if kept.count < wrong.count {
                lose(
                    .mistakes, question, "a wrong answer has an arrow, which GIFT takes for a pair",
                    "Use --format moodle")
            }
            lines += kept.map {
                "=%0%" + GIFTEscapes.written(MoodleWords.pattern($0)) + feedback(mistake.feedback)
            }
        }
        return Answers(lines: lines)
    }

    private mutating func pairLines(_ pairs: [ExchangedPair], _ question: ExchangedQuestion) -> Answers {
        if pairs.contains(where: { !PlainLine.isPlain($0.right) }) {
            lose(.markup, question, "the right sides of GIFT's pairs are plain text", "Use --format qti")
        }
        return Answers(
            lines: pairs.map {
                "=" + ($0.left.isEmpty ? "" : written($0.left)) + " -> "
                    + GIFTEscapes.written(PlainLine.text($0.right).text)
            })
    }
}
