import Expressions
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
    /// What was drawn, by name.
    package let values: [String: Double]
    /// The question to show, without its choices.
    package let text: Document
    /// The choices in the order shown; empty when the question has none.
    package let choices: [PresentedChoice]
    /// What a full answer to an open question says, point by point; empty for every other question.
    package let points: [Document]
    /// Whether what to type is asked for by number in place of letter; both are understood.
    package var isNumbered = false

    /// What is shown before a choice: its letter, or its number.
    package func label(of choice: PresentedChoice) -> String {
        guard isNumbered, let index = choices.firstIndex(of: choice) else { return "\(choice.letter)" }
        return "\(index + 1)"
    }

    /// A choice with the letter it is shown with.
    package struct PresentedChoice: Sendable, Equatable {
        /// `a` for the first.
        package let letter: Character
        /// What the choice says.
        package let content: [Block]
        /// Whether its author marked it with `[x]`.
        package let isRight: Bool
        let feedback: [Block]
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
        text = Document(blocks: Placeholders(values: Self.texts(question, values)).resolve(question.body))
        if case .open(let points) = question.answer {
            let told = Placeholders(values: Self.texts(question, values))
            self.points = points.map { Document(blocks: told.resolve($0)) }
        } else {
            points = []
        }
        guard case .choices(var choices, _) = question.answer else {
            self.choices = []
            return
        }
        if shuffled {
            for last in choices.indices.dropFirst().reversed() {
                choices.swapAt(last, random.index(below: last + 1))
            }
        }
        self.choices = zip("abcdefghijklmnopqrstuvwxyz", choices).map { letter, choice in
            PresentedChoice(
                letter: letter, content: choice.content, isRight: choice.isRight, feedback: choice.feedback)
        }
    }

    /// Draws a question's quantities, again and again until the answer is a number and no foreseen mistake happens to
    /// be right; after thirty tries the last draw stands. Returns the generator to go on with.
    static func draw(_ question: Question, seed: UInt64) -> (values: [String: Double], random: SeededRandom) {
        var random = SeededRandom(seed: seed)
        var values: [String: Double] = [:]
        guard !question.draws.isEmpty else { return (values, random) }
        for _ in 0..<30 {
            for draw in question.draws { values[draw.name] = draw.value(using: &random) }
            if case .number(let rule) = question.answer, !rule.formula.value(values).isFinite { continue }
            if !question.mistakes.contains(where: { coincide($0.answer, question.answer, values) }) { break }
        }
        return (values, random)
    }

    /// Whether an answer that equals the first rule's would be accepted by the second.
    static func coincide(_ first: AnswerRule, _ second: AnswerRule, _ values: [String: Double]) -> Bool {
        switch (first, second) {
        case (.number(let first), .number(let second)):
            second.accepts(first.formula.value(values), value: second.formula.value(values))
        case (.shape(let first), .shape(let second)):
            TextAnswer.isSame(resolve(first, values), resolve(second, values))
        case (.trace(let first), .trace(let second)): TextAnswer.trace(first) == TextAnswer.trace(second)
        case (.text(let first), .text(let second)):
            !Set(first.map(TextAnswer.spelling)).isDisjoint(with: second.map(TextAnswer.spelling))
        default: false
        }
    }

    /// A shape's extents with a formula of numbers and drawn names replaced by its value.
    static func resolve(_ shape: [String], _ values: [String: Double]) -> [String] {
        shape.map { extent in
            guard let formula = try? Expression(parsing: extent), formula.names.isSubset(of: values.keys)
            else {
                return extent
            }
            let value = formula.value(values)
            return value.isFinite ? NumberText.text(value) : extent
        }
    }

    /// What stands in for each drawn name.
    private static func texts(_ question: Question, _ values: [String: Double]) -> [String: String] {
        values.mapValues { NumberText.text($0, significant: 10) }
    }

    /// Placeholders as they stand in feedback and explanation, `{answer}` among them.
    var told: Placeholders {
        var texts = Self.texts(question, values)
        if choices.isEmpty { texts[Placeholders.answerName] = correctAnswerText }
        return Placeholders(values: texts)
    }

    /// What to type, in a few words: `Type one letter, a to d`.
    package var prompt: String {
        let last = choices.last.map(label) ?? "a"
        switch question.answer {
        case .choices(_, isMultiple: false) where isNumbered: return "Type one number, 1 to \(last)"
        case .choices(_, isMultiple: true) where isNumbered:
            return "Type the numbers of all that are right, such as 1,3"
        case .choices(_, isMultiple: false): return "Type one letter, a to \(last)"
        case .choices(_, isMultiple: true): return "Type the letters of all that are right, such as ac"
        case .number(let rule): return "Type a number" + (rule.unit.map { " (\($0))" } ?? "")
        case .shape: return "Type a shape, such as 2,N"
        case .trace: return "Type what is printed"
        case .text: return "Type a word or a few"
        case .open: return "Points you made, such as 1,3 (0: none)"
        }
    }

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
    package var correctAnswerText: String {
        switch question.answer {
        case .choices:
            return choices.filter(\.isRight).map { "\($0.letter)) \($0.content.plainText)" }.joined(
                separator: "; ")
        case .number(let rule):
            let number = rule.literal ?? NumberText.text(rule.formula.value(values))
            return rule.unit.map { "\(number) \($0)" } ?? number
        case .shape(let extents): return "[\(Self.resolve(extents, values).joined(separator: ", "))]"
        case .trace(let text): return text.trimmingNewlines
        case .text(let spellings): return spellings.first ?? ""
        case .open: return points.map(\.blocks.plainText).joined(separator: " ")
        }
    }
}

extension String {
    fileprivate var trimmingNewlines: String {
        var text = self[...]
        while text.last?.isNewline == true { text.removeLast() }
        return String(text)
    }
}
