import Expressions
import LessonMarkup
import QuizBank

extension ExchangedQuestion {
    /// A question of a quiz as it is asked once, with the numbers of one seed.
    ///
    /// - Returns: the question, and what of it no other program can hold.
    package static func of(_ question: Question, seed: UInt64) -> (ExchangedQuestion, [ExchangeLoss]) {
        let shown = Presentation(of: question, seed: seed, shuffled: false)
        var result = ExchangedQuestion(
            id: question.id, body: shown.text.blocks, answer: answer(of: shown))
        // The premises of a match are shown below its text, and are pairs here.
        if case .match = question.answer { result.body.removeLast() }
        result.line = question.line
        result.tags =
            question.concepts.map { "concept:\($0)" } + question.likes.map { "like:\($0)" }
            + question.formerly.map { "formerly:\($0)" }
        result.mistakes = question.mistakes.compactMap { mistake in
            guard let (answer, response) = wrong(mistake.answer, in: shown) else { return nil }
            let said = shown.verdict(on: response).feedback.flatMap(\.blocks)
            return ExchangedMistake(answer: answer, feedback: said)
        }
        result.explanation = shown.verdict(on: .text("")).explanation.blocks
        return (result, losses(of: question, shown, result))
    }

    /// The one place that knows the kinds of a quiz's questions.
    private static func answer(of shown: Presentation) -> ExchangedAnswer {
        switch shown.question.answer {
        case .choices(let choices, let isMultiple):
            return .choices(
                choices.map {
                    ExchangedChoice(content: $0.content, isRight: $0.isRight, feedback: $0.feedback)
                },
                isMultiple: isMultiple)
        case .number(let rule): return .number(number(rule, shown))
        case .shape(let extents): return .words([shape(extents, shown)], kind: .shape)
        case .trace(let text): return .words([text], kind: .trace)
        case .text(let spellings): return .words(spellings, kind: .text)
        case .order: return .order(shown.choices.map(\.content))
        case .match(let match): return .match(pairs(match, shown))
        case .open: return .open(shown.points.map(\.blocks))
        }
    }

    /// A foreseen wrong answer, and the response that is recognised as it.
    private static func wrong(_ rule: AnswerRule, in shown: Presentation) -> (ExchangedAnswer, Response)? {
        switch rule {
        case .number(let rule):
            let number = number(rule, shown)
            return (.number(number), .number(rule.formula.value(shown.values)))
        case .shape(let extents):
            let text = shape(extents, shown)
            let resolved = extents.map { self.extent($0, shown.values) }
            return (.words([text], kind: .shape), .shape(resolved))
        case .trace(let text): return (.words([text], kind: .trace), .text(text))
        case .text(let spellings): return (.words(spellings, kind: .text), .text(spellings.first ?? ""))
        case .choices, .order, .match, .open: return nil
        }
    }

    /// The pairs, then the options that belong to none.
    private static func pairs(_ match: MatchRule, _ shown: Presentation) -> [ExchangedPair] {
        let options = shown.choices.map(\.content)
        let pairs = shown.premises.enumerated().map { index, premise in
            ExchangedPair(left: premise.blocks, right: match.pairs[index].map { options[$0] } ?? [])
        }
        let used = Set(match.pairs.values)
        return pairs
            + options.indices.filter { !used.contains($0) }.map {
                ExchangedPair(left: [], right: options[$0])
            }
    }

    private static func number(_ rule: NumberRule, _ shown: Presentation) -> ExchangedNumber {
        let value = rule.formula.value(shown.values)
        let digits = rule.literal.flatMap(PlainNumber.digits) ?? PlainNumber.text(value)
        return ExchangedNumber(digits: digits, tolerance: rule.tolerance(at: value), unit: rule.unit)
    }

    private static func shape(_ extents: [String], _ shown: Presentation) -> String {
        "[" + extents.map { extent($0, shown.values) }.joined(separator: ", ") + "]"
    }

    /// An extent with a formula of drawn names replaced by its value.
    private static func extent(_ text: String, _ values: [String: Double]) -> String {
        guard let formula = try? Expression(parsing: text), formula.names.isSubset(of: values.keys) else {
            return text
        }
        let value = formula.value(values)
        return value.isFinite ? PlainNumber.text(value) : text
    }

    private static func losses(
        of question: Question, _ shown: Presentation, _ result: ExchangedQuestion
    ) -> [ExchangeLoss] {
        var losses: [ExchangeLoss] = []
        if !question.draws.isEmpty {
            let values = question.draws.map { "\($0.name) = \(PlainNumber.text(shown.values[$0.name] ?? 0))" }
            losses.append(
                ExchangeLoss(
                    .draws, of: question.id, line: question.line,
                    "asks with fresh numbers each time; it is exported with \(values.joined(separator: ", "))",
                    fix: "Give another --seed for other numbers"))
        }
        if result.mistakes.count < question.mistakes.count {
            losses.append(
                ExchangeLoss(
                    .mistakes, of: question.id, line: question.line,
                    "what is said to a wrong order or wrong pairs has no place in any of the formats",
                    fix: "Say it in the explanation"))
        }
        let blocks = result.body + result.explanation
        if blocks.formulas.contains(where: \.usesMacros) {
            losses.append(
                ExchangeLoss(
                    .elsewhere, of: question.id, line: question.line,
                    "a formula uses macros of the course, which other programs do not know",
                    fix: "Write the formula out, or define the macros for MathJax there"))
        }
        for block in blocks.flattened {
            if case .figure = block.kind {
                losses.append(
                    ExchangeLoss(
                        .elsewhere, of: question.id, line: question.line,
                        "a figure is drawn by this program alone; elsewhere its description is shown",
                        fix: "Put a picture in its place"))
            }
        }
        return losses
    }
}

extension Formula {
    /// Whether a command of it is defined by the course.
    fileprivate var usesMacros: Bool {
        guard let sources = macros?.sources else { return false }
        let defined = sources.flatMap {
            $0.matches(of: /\\(?:re)?newcommand\*?\{?\\([A-Za-z]+)|\\(?:def|let|gdef)\\([A-Za-z]+)/)
        }
        .compactMap { $0.1 ?? $0.2 }
        let used = Set(latex.matches(of: /\\([A-Za-z]+)/).map(\.1))
        return defined.contains { used.contains($0) }
    }
}
