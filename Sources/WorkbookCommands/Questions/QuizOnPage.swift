import CourseCatalog
import LessonMarkup
import LessonReader
import ProgressStore
import QuizBank
import Terminal

/// Asks questions on the page: text and choices above, an answer typed below, feedback under the question.
struct QuizOnPage {
    let lesson: Lesson
    let store: ProgressStore
    let capabilities: Capabilities
    /// Whether every question is asked as if for the first time, with fresh numbers.
    var isAfresh = false

    /// Asks the questions in order; a sentence with the score, nil when the learner stopped before the last.
    func ask(_ questions: [Question], in session: some TerminalDevice) throws -> String? {
        var right = 0
        for (index, question) in questions.enumerated() {
            let heading = "Question \(index + 1) of \(questions.count)"
            guard let isRight = try ask(question, heading, in: session) else { return nil }
            if isRight { right += 1 }
        }
        return "\(right) of \(questions.count) right at the first try"
    }

    /// Whether the first try was right; nil when the learner stopped.
    private func ask(
        _ question: Question, _ heading: String, in session: some TerminalDevice
    ) throws -> Bool? {
        let earlier = isAfresh ? [] : try store.answers(lesson: lesson.id, question: question.id)
        // A second try at an open question sees the same numbers as the first.
        let seed = earlier.last?.seed ?? UInt64.random(in: 1...9_999_999)
        let presentation = Presentation(of: question, seed: seed)
        var blocks = [Block(.heading(level: 2, content: [.text(heading)]), lines: 1...1)]
        blocks += presentation.text.blocks
        if !presentation.choices.isEmpty { blocks.append(Self.block(of: presentation.choices)) }
        if presentation.isOpen { return try askOpen(presentation, blocks, in: session) }
        var used = earlier.count
        let triesBefore = used
        // Where the page begins: with the question, then with what was said to the answer.
        var top = 0
        var trouble: String?
        while true {
            let start = blocks.count
            guard let typed = try read(presentation, under: blocks, from: top, saying: trouble, in: session)
            else { return nil }
            let response: Response
            do {
                response = try presentation.response(to: typed)
            } catch {
                trouble = error.description
                continue
            }
            trouble = nil
            top = start
            let verdict = presentation.verdict(on: response)
            try store.record(
                Answer(
                    lesson: lesson.id, question: question.id, seed: seed, response: typed,
                    isCorrect: verdict.isCorrect))
            used += 1
            let isLast = verdict.isCorrect || used >= question.tries
            blocks += feedback(verdict, presentation, typed, isLast: isLast)
            guard isLast else { continue }
            let shown = try page(
                blocks, from: start, Pager.Prompt("Enter goes on ", mayBeEmpty: true), in: session)
            return shown == nil ? nil : verdict.isCorrect && used == triesBefore + 1 && triesBefore == 0
        }
    }

    /// An answer in sentences of the learner's own, then the points it is compared with.
    private func askOpen(
        _ presentation: Presentation, _ question: [Block], in session: some TerminalDevice
    ) throws -> Bool? {
        var blocks = question + [Self.paragraph([.text(presentation.writingPrompt)])]
        var written: [String] = []
        while true {
            let prompt = Pager.Prompt("Line \(written.count + 1)", mayBeEmpty: !written.isEmpty)
            guard let line = try page(blocks, from: 0, prompt, in: session), !Self.stops(line) else {
                return nil
            }
            if !written.isEmpty, line.trimmingBlanks.isEmpty { break }
            written.append(line)
            blocks.append(Block(.quote([Self.paragraph([.text(line)])]), lines: 1...1))
        }
        let start = blocks.count
        blocks.append(Self.paragraph([.strong([.text("What a full answer says:")])]))
        let items = presentation.points.map { List.Item(isChecked: nil, blocks: $0.blocks, lines: 1...1) }
        blocks.append(Block(.list(List(start: 1, isTight: true, items: items)), lines: 1...1))
        var trouble: String?
        while true {
            guard
                let typed = try page(
                    blocks, from: start, Pager.Prompt(presentation.prompt), saying: trouble, in: session),
                !Self.stops(typed)
            else { return nil }
            guard case .points(let found)? = try? presentation.response(to: typed) else {
                trouble = "Type the numbers of the points, such as 1,3, or 0 for none"
                continue
            }
            let verdict = presentation.verdict(on: .points(found))
            try store.record(
                Answer(
                    lesson: lesson.id, question: presentation.question.id, seed: presentation.seed,
                    response: presentation.record(of: written.joined(separator: "\n"), finding: found),
                    isCorrect: verdict.isCorrect))
            let last = blocks.count
            blocks.append(Self.paragraph([.strong([.text(presentation.sentence(finding: found))])]))
            blocks += verdict.explanation.blocks
            let shown = try page(
                blocks, from: last, Pager.Prompt("Enter goes on ", mayBeEmpty: true), in: session)
            return shown == nil ? nil : verdict.isCorrect
        }
    }

    private static func stops(_ line: String) -> Bool {
        ["q", "quit", ":q"].contains(line.lowercased().trimmingBlanks)
    }

    /// One answer as typed, over as many lines as it takes; nil when the learner stops.
    private func read(
        _ presentation: Presentation, under blocks: [Block], from top: Int, saying trouble: String?,
        in session: some TerminalDevice
    ) throws -> String? {
        var lines: [String] = []
        while lines.count < presentation.expectedLines {
            let count = presentation.expectedLines
            let prompt =
                count == 1
                ? presentation.prompt : "\(presentation.prompt), line \(lines.count + 1) of \(count)"
            guard
                let line = try page(
                    blocks, from: top, Pager.Prompt(prompt), saying: lines.isEmpty ? trouble : nil,
                    in: session), !Self.stops(line)
            else { return nil }
            lines.append(line)
        }
        return lines.joined(separator: "\n")
    }

    private func page(
        _ blocks: [Block], from block: Int, _ prompt: Pager.Prompt, saying message: String? = nil,
        in session: some TerminalDevice
    ) throws -> String? {
        var pager = Pager(
            Document(blocks: blocks), title: "Quiz", capabilities: capabilities,
            start: ReadingPosition(blockIndex: block, wordOffset: 0, fingerprint: ""), prompt: prompt)
        if let message { pager.say(message) }
        guard case .answered(let text, _) = try pager.run(on: session) else { return nil }
        return text
    }

    // MARK: Pages

    /// The choices behind their letters.
    private static func block(of choices: [Presentation.PresentedChoice]) -> Block {
        let items = choices.map { List.Item(isChecked: nil, blocks: $0.content, lines: 1...1) }
        let isTight = choices.allSatisfy { $0.content.count <= 1 }
        var list = List(start: nil, isTight: isTight, items: items)
        list.isLettered = true
        return Block(.list(list), lines: 1...1)
    }

    private func feedback(
        _ verdict: AnswerVerdict, _ presentation: Presentation, _ typed: String, isLast: Bool
    ) -> [Block] {
        let word = verdict.isCorrect ? "Right." : "Not quite."
        let sign = capabilities.isUnicode ? (verdict.isCorrect ? "✓ " : "✗ ") : ""
        var blocks = [
            Self.paragraph([
                .text("You answered "), .code(typed.split(separator: "\n").joined(separator: " / ")),
                .text(". "),
                .strong([.text(sign + word)]),
            ])
        ]
        blocks += verdict.feedback.flatMap(\.blocks)
        guard isLast else { return blocks + [Self.paragraph([.text("One more try.")])] }
        if !verdict.isCorrect {
            let letters = presentation.choices.filter(\.isRight).map { String($0.letter) }
            let answer = letters.isEmpty ? verdict.correctAnswerText : letters.joined(separator: ", ")
            blocks.append(Self.paragraph([.text("The answer: "), .strong([.text(answer)])]))
        }
        return blocks + verdict.explanation.blocks
    }

    private static func paragraph(_ content: [Inline]) -> Block {
        Block(.paragraph(content), lines: 1...1)
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
