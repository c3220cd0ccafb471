import CourseCatalog
import LessonMarkup
import LessonReader
import ProgressStore
import QuizBank
import Terminal

/// Asks questions on the page: text and choices above, an answer typed below, feedback under the question.
struct QuizOnPage {
    let capabilities: Capabilities

    /// Asks the questions in order; false when the learner stopped before the last.
    func ask(_ sitting: inout QuizSitting, in session: some TerminalDevice) throws -> Bool {
        var index = 0
        while index < sitting.items.count {
            guard try ask(index, sitting.heading(of: index), &sitting, in: session) else { return false }
            index += 1
        }
        return true
    }

    /// Shows the score until Enter, and asks once more what was missed when that is wished for. False when the learner
    /// stopped there.
    func close(
        _ sitting: QuizSitting, quiz: Quiz, of lesson: Lesson, in session: some TerminalDevice
    ) throws -> Bool {
        var sitting = sitting
        var best = try sitting.betterRun(of: quiz, lesson)
        while true {
            var blocks = [Block(.heading(level: 2, content: [.text("Your score")]), lines: 1...1)]
            blocks.append(Self.paragraph([.text(sitting.score.sentence)]))
            if let score = best, score.isBetter(than: sitting.score) {
                blocks.append(Self.paragraph([.text("Your best complete run: \(score.sentence)")]))
            }
            best = nil
            var again = sitting.again()
            let prompt = "Enter goes on" + (again == nil ? " " : "; r asks again what was missed ")
            let keys: Set<Character> = again == nil ? ["q"] : ["q", "r"]
            guard
                let typed = try page(
                    blocks, from: 0, Pager.Prompt(prompt, mayBeEmpty: true, keys: keys), in: session),
                !QuizWords.stops(typed)
            else { return false }
            guard typed.trimmingBlanks().lowercased() == "r", again != nil else { return true }
            guard try ask(&again!, in: session) else { return false }
            sitting = again!
        }
    }

    /// False when the learner stopped.
    private func ask(
        _ index: Int, _ heading: String, _ sitting: inout QuizSitting, in session: some TerminalDevice
    ) throws -> Bool {
        var asking = sitting.begin(index)
        let presentation = asking.shown
        var blocks = [Block(.heading(level: 2, content: [.text(heading)]), lines: 1...1)]
        blocks += presentation.text.blocks
        if !presentation.choices.isEmpty { blocks.append(Self.block(of: presentation.choices)) }
        if presentation.isOpen { return try askOpen(&asking, blocks, index, &sitting, in: session) }
        // Where the page begins: with the question, then with what was said to the answer.
        var top = 0
        var trouble: String?
        while true {
            let start = blocks.count
            guard let typed = try read(presentation, under: blocks, from: top, saying: trouble, in: session)
            else { return false }
            trouble = nil
            if QuizWords.skips(typed, presentation) {
                return try skip(&asking, blocks, index, &sitting, in: session)
            }
            let verdict: AnswerVerdict
            do {
                verdict = try asking.answer(typed)
            } catch {
                trouble = error.description
                continue
            }
            top = start
            try sitting.record(asking, of: index, typed: typed, isCorrect: verdict.isCorrect)
            blocks += feedback(verdict, asking, typed)
            guard asking.outcome != nil else { continue }
            return try page(blocks, from: start, Self.goOn(after: presentation), in: session) != nil
        }
    }

    private static func goOn(after presentation: Presentation) -> Pager.Prompt {
        var prompt = Pager.Prompt("Enter goes on ", mayBeEmpty: true)
        prompt.followsKey = !QuizWords.keys(presentation).isEmpty
        return prompt
    }

    private func skip(
        _ asking: inout Asking, _ question: [Block], _ index: Int, _ sitting: inout QuizSitting,
        in session: some TerminalDevice
    ) throws -> Bool {
        asking.skip()
        try sitting.record(asking, of: index, typed: "", isCorrect: false)
        var blocks = question + [Self.paragraph([.text("Skipped.")])]
        blocks.append(QuizWords.rightAnswer(asking.shown))
        blocks += asking.shown.explanation.blocks
        return try page(blocks, from: question.count, Self.goOn(after: asking.shown), in: session) != nil
    }

    /// An answer in sentences of the learner's own, then the points it is compared with. False when the learner stopped.
    private func askOpen(
        _ asking: inout Asking, _ question: [Block], _ index: Int, _ sitting: inout QuizSitting,
        in session: some TerminalDevice
    ) throws -> Bool {
        let presentation = asking.shown
        var blocks = question + [Self.paragraph([.text(presentation.writingPrompt)])]
        var written: [String] = []
        while true {
            let prompt = Pager.Prompt("Line \(written.count + 1)", mayBeEmpty: !written.isEmpty)
            guard let line = try page(blocks, from: 0, prompt, in: session), !QuizWords.stops(line) else {
                return false
            }
            if written.isEmpty, QuizWords.skips(line, presentation) {
                return try skip(&asking, question, index, &sitting, in: session)
            }
            if !written.isEmpty, line.trimmingBlanks().isEmpty { break }
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
                !QuizWords.stops(typed)
            else { return false }
            guard case .points(let found)? = try? presentation.response(to: typed) else {
                trouble = "Type the numbers of the points, such as 1,3, or 0 for none"
                continue
            }
            let verdict = asking.take(.points(found))
            try sitting.record(
                asking, of: index,
                typed: presentation.record(of: written.joined(separator: "\n"), finding: found),
                isCorrect: verdict.isCorrect)
            let last = blocks.count
            blocks.append(Self.paragraph([.strong([.text(presentation.sentence(finding: found))])]))
            blocks += verdict.explanation.blocks
            return try page(blocks, from: last, Self.goOn(after: presentation), in: session) != nil
        }
    }

    /// One answer as typed, over as many lines as it takes; nil when the learner stops.
    private func read(
        _ presentation: Presentation, under blocks: [Block], from top: Int, saying trouble: String?,
        in session: some TerminalDevice
    ) throws -> String? {
        var lines: [String] = []
        while lines.count < presentation.expectedLines {
            let count = presentation.expectedLines
            let words = QuizWords.prompt(presentation)
            let prompt = Pager.Prompt(
                count == 1 ? words : "\(words), line \(lines.count + 1) of \(count)",
                keys: QuizWords.keys(presentation))
            guard
                let line = try page(
                    blocks, from: top, prompt, saying: lines.isEmpty ? trouble : nil, in: session),
                !QuizWords.stops(line)
            else { return nil }
            lines.append(line)
            if lines.count == 1, QuizWords.skips(line, presentation) { break }
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

    private func feedback(_ verdict: AnswerVerdict, _ asking: Asking, _ typed: String) -> [Block] {
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
        guard asking.outcome != nil else { return blocks + [Self.paragraph([.text("One more try.")])] }
        if !verdict.isCorrect { blocks.append(QuizWords.rightAnswer(asking.shown)) }
        return blocks + verdict.explanation.blocks
    }

    private static func paragraph(_ content: [Inline]) -> Block {
        Block(.paragraph(content), lines: 1...1)
    }
}
