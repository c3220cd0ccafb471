import LessonMarkup
import NumericCore

/// A question as it is shown once: drawn with a seed, its placeholders replaced, its choices in order.
///
/// The same question and seed give the same presentation, so that a recorded answer can be understood later.
package struct Presentation: Sendable, Equatable {
    /// The question as its author wrote it.
    package let question: Question
    /// What the draw and the order follow from; worth keeping with the answer.
    package let seed: UInt64
    /// What was drawn, and what a generator made of it, by name.
    package let values: [String: Double]
    /// The question to show, without its choices; the numbered premises of a match are its last block.
    package let text: Document
    /// The premises of a match, to each of which a choice belongs; empty for every other question.
    package let premises: [Document]
    /// The choices in the order shown, or what is to be put in order or beside the premises; empty when the question has
    /// none.
    package let choices: [PresentedChoice]
    /// What a full answer to an open question says, point by point; empty for every other question.
    package let points: [Document]
    /// Whether what to type is asked for by number in place of letter; both are understood.
    package var isNumbered = false

    /// What is shown before a choice: its letter, or its number. Beside premises, which have the numbers, always a letter.
    package func label(of choice: PresentedChoice) -> String {
        guard isNumbered, premises.isEmpty, let index = choices.firstIndex(of: choice) else {
            return "\(choice.letter)"
        }
        return "\(index + 1)"
    }

    /// A choice with the letter it is shown with.
    package struct PresentedChoice: Sendable, Equatable {
        /// `a` for the first.
        package let letter: Character
        /// What the choice says.
        package let content: [Block]
        /// Whether its author marked it with `[x]`; never where choices are to be put in order or beside premises.
        package let isRight: Bool
        let feedback: [Block]
        /// Its place in the author's order.
        let origin: Int
    }

    /// - Parameters:
    ///   - question: the question to show.
    ///   - seed: everything that varies follows from it.
    ///   - shuffled: whether the choices are put in an order of their own; else they keep the author's.
    package init(of question: Question, seed: UInt64, shuffled: Bool = true) {
        self.question = question
        self.seed = seed
        var (values, random) = Self.draw(question, seed: seed)
        self.values = values
        let asked = Placeholders(values: Self.texts(question, values, telling: false))
        var blocks = asked.resolve(question.body)
        if case .match(let match) = question.answer {
            premises = match.premiseContents.map { Document(blocks: asked.resolve($0)) }
            let items = premises.map { List.Item(isChecked: nil, blocks: $0.blocks, lines: 1...1) }
            blocks.append(Block(.list(List(start: 1, isTight: true, items: items)), lines: 1...1))
        } else {
            premises = []
        }
        text = Document(blocks: blocks)
        if case .open(let points) = question.answer {
            self.points = points.map { Document(blocks: asked.resolve($0)) }
        } else {
            points = []
        }
        var offered = Array(question.answer.kind.offered.enumerated())
        if shuffled {
            for last in offered.indices.dropFirst().reversed() {
                offered.swapAt(last, random.index(below: last + 1))
            }
        }
        choices = zip("abcdefghijklmnopqrstuvwxyz", offered).map { letter, choice in
            PresentedChoice(
                letter: letter, content: choice.element.content, isRight: choice.element.isRight,
                feedback: choice.element.feedback, origin: choice.offset)
        }
    }

    /// Draws a question's quantities, again and again until the answer is a number and no foreseen mistake happens to
    /// be right; after thirty tries the last draw stands. Returns the generator to go on with.
    static func draw(_ question: Question, seed: UInt64) -> (values: [String: Double], random: SeededRandom) {
        var random = SeededRandom(seed: seed)
        let rule = question.answer.kind
        var values: [String: Double] = [:]
        guard !question.draws.isEmpty else {
            for call in question.calls { values.merge(call.values([:])) { drawn, _ in drawn } }
            return (values, random)
        }
        for _ in 0..<30 {
            values = [:]
            for draw in question.draws { values[draw.name] = draw.value(using: &random) }
            let drawn = values
            for call in question.calls { values.merge(call.values(drawn)) { drawn, _ in drawn } }
            guard rule.isDefined(values) else { continue }
            if !question.mistakes.contains(where: { $0.answer.kind.coincides(with: question.answer, values) })
            {
                break
            }
        }
        return (values, random)
    }

    /// What stands in for each drawn name and, where they may be told, for what a generator computed.
    private static func texts(
        _ question: Question, _ values: [String: Double], telling: Bool
    ) -> [String: String] {
        let drawn = Set(question.draws.map(\.name))
        return values.filter { telling || drawn.contains($0.key) }.reduce(into: [:]) { texts, value in
            texts[value.key] = NumberText.text(value.value, significant: drawn.contains(value.key) ? 10 : 4)
        }
    }

    /// Placeholders as they stand in feedback and explanation, `{answer}` among them.
    var told: Placeholders {
        var texts = Self.texts(question, values, telling: true)
        if question.kind != .choices { texts[Placeholders.answerName] = correctAnswerText }
        return Placeholders(values: texts)
    }

    /// What to type, in a few words: `Type one letter, a to d`. Never holds the answer.
    package var prompt: String { question.answer.kind.prompt(on: self) }

    /// Whether the learner writes an answer first and then says which points were in it.
    package var isOpen: Bool { !points.isEmpty }

    /// What is said before an open question is answered.
    package var writingPrompt: String { "Answer in a few sentences of your own; an empty line ends it." }

    /// "You said 2 of 3 points."
    package func sentence(finding found: Set<Int>) -> String {
        "You said \(found.count) of \(points.count) point\(points.count == 1 ? "" : "s")."
    }

    /// An open answer as it is recorded: what was written, and the numbers of the points found in it.
    package func record(of written: String, finding found: Set<Int>) -> String {
        let numbers = found.sorted().map { "\($0 + 1)" }.joined(separator: ", ")
        return "\(written)\n[points \(numbers.isEmpty ? "none" : numbers) of \(points.count)]"
    }

    /// How many lines a learner may need: more than one when a program prints several.
    package var expectedLines: Int {
        guard case .trace(let text) = question.answer else { return 1 }
        return max(1, text.split(whereSeparator: \.isNewline).count)
    }

    /// The right answer in words: `b) The old contents are erased`, `28 parameters`, `[B, T, H]`.
    package var correctAnswerText: String { question.answer.kind.text(on: self) }
}
