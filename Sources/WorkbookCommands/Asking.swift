import CourseCatalog
import Foundation
import LessonMarkup
import LessonReader
import NumericCore
import ProgressStore
import QuizBank
import Terminal

/// Asks questions one by one, on lines: the same in a terminal, in a pipe and for a screen reader.
struct Asking {
    let lesson: Lesson
    let store: ProgressStore
    let console: Console
    /// Whether every question is asked as if for the first time, with fresh numbers.
    var isAfresh = false

    /// How often a question may be tried before its answer is shown.
    private static let tries = 2

    /// Asks the questions in order; false when the learner stopped before the last.
    func ask(_ questions: [Question]) throws -> Bool {
        try console.line()
        try console.show(markdown: "# Quiz: \(lesson.title)")
        try console.line(
            questions.count == 1
                ? "One question. q stops; what you answered is kept."
                : "\(questions.count) questions. q stops; what you answered is kept.", .quiet)
        var firstTryRight = 0
        for (index, question) in questions.enumerated() {
            try console.line()
            try console.line("Question \(index + 1) of \(questions.count)", Style(.heading2))
            switch try ask(question) {
            case .stopped:
                try console.line("Stopped. `workbook next` goes on with this question.", .quiet)
                return false
            case .settled(let isRightAtOnce):
                if isRightAtOnce { firstTryRight += 1 }
            }
        }
        try console.line()
        try console.line("\(firstTryRight) of \(questions.count) right at the first try.", Style(.success))
        try console.line()
        return true
    }

    private enum Outcome {
        case stopped
        case settled(isRightAtOnce: Bool)
    }

    private func ask(_ question: Question) throws -> Outcome {
        let earlier = isAfresh ? [] : try store.answers(lesson: lesson.id, question: question.id)
        // A second try at an open question sees the same numbers as the first.
        let seed = earlier.last?.seed ?? UInt64.random(in: 1...9_999_999)
        var presentation = Presentation(of: question, seed: seed)
        presentation.isNumbered = console.capabilities.isLinear
        try show(presentation)
        var used = earlier.count
        while used < Self.tries {
            guard let typed = try read(presentation) else { return .stopped }
            let response: Response
            do {
                response = try presentation.response(to: typed)
            } catch {
                try console.line("\(error.description)")
                continue
            }
            let verdict = presentation.verdict(on: response)
            try store.record(
                Answer(
                    lesson: lesson.id, question: question.id, seed: seed, response: typed,
                    isCorrect: verdict.isCorrect))
            used += 1
            try tell(verdict, on: presentation, isLast: verdict.isCorrect || used >= Self.tries)
            if verdict.isCorrect { return .settled(isRightAtOnce: used == 1) }
        }
        return .settled(isRightAtOnce: false)
    }

    private func show(_ presentation: Presentation) throws {
        try console.show(presentation.text)
        guard !presentation.choices.isEmpty else { return }
        try console.line()
        for choice in presentation.choices { try show(choice, presentation.label(of: choice)) }
    }

    /// A choice with its letter or number in the margin, so that its further lines align under the first.
    private func show(_ choice: Presentation.PresentedChoice, _ label: String) throws {
        let marker = console.capabilities.isLinear ? "\(label). " : "  \(label)  "
        let width = max(10, min(console.capabilities.size.columns, LayoutOptions().measure) - marker.count)
        let text = Document(blocks: choice.content).rendered(width: width, capabilities: console.capabilities)
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0, line.isEmpty { continue }
            try console.write(
                (index == 0 ? marker : String(repeating: " ", count: marker.count)) + line + "\n")
        }
    }

    /// One answer as typed; nil at the end of input or when the learner stops.
    private func read(_ presentation: Presentation) throws -> String? {
        var lines: [String] = []
        while lines.count < presentation.expectedLines {
            let prompt = lines.isEmpty ? "\(presentation.prompt): " : "  "
            try console.write("\n")
            let typed = try LineEditor.read(
                prompt: prompt, capabilities: console.capabilities, write: console.write,
                resumed: { try show(presentation) })
            guard let line = typed else {
                try console.line()
                return nil
            }
            if ["q", "quit", ":q"].contains(line.lowercased().trimmingCharacters(in: .whitespaces)) {
                return nil
            }
            lines.append(line)
        }
        // An echoed pipe shows nothing of what was typed; the answers must not run into the question.
        if !console.capabilities.isInputTerminal { try console.line() }
        return lines.joined(separator: "\n")
    }

    private func tell(_ verdict: Verdict, on presentation: Presentation, isLast: Bool) throws {
        let (mark, cross) = console.capabilities.isUnicode ? ("✓", "✗") : ("+", "x")
        try console.line()
        try verdict.isCorrect
            ? console.line("\(mark) Right.", Style(.success))
            : console.line("\(cross) Not quite.", Style(.failure))
        for feedback in verdict.feedback { try console.show(feedback) }
        guard isLast else {
            try console.line("One more try.", .quiet)
            return
        }
        if !verdict.isCorrect { try console.show(Document(blocks: [rightAnswer(verdict, presentation)])) }
        if !verdict.explanation.blocks.isEmpty {
            try console.line()
            try console.show(verdict.explanation)
        }
    }

    /// The right answer as a paragraph; choices by their letters, since their texts stand above.
    private func rightAnswer(_ verdict: Verdict, _ presentation: Presentation) -> Block {
        let letters = presentation.choices.filter(\.isRight).map(presentation.label)
        let answer = letters.isEmpty ? verdict.correctAnswerText : letters.joined(separator: ", ")
        return Block(.paragraph([.text("The answer: \(answer)")]), lines: 1...1)
    }
}
