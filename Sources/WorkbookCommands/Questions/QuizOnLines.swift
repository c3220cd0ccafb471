import ConsoleOutput
import CourseCatalog
import Foundation
import LessonMarkup
import LessonReader
import NumericCore
import ProgressStore
import QuizBank
import Terminal

/// Asks questions one by one, on lines: the same in a terminal, in a pipe and for a screen reader.
struct QuizOnLines {
    let lesson: Lesson
    let store: ProgressStore
    let console: Console
    /// Whether every question is asked as if for the first time, with fresh numbers.
    var isAfresh = false

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
        if presentation.isOpen { return try askOpen(presentation) }
        var used = earlier.count
        while used < question.tries {
            guard let typed = try read(presentation) else { return .stopped }
            guard let response = try understood(typed, presentation) else { continue }
            let verdict = presentation.verdict(on: response)
            try store.record(
                Answer(
                    lesson: lesson.id, question: question.id, seed: seed, response: typed,
                    isCorrect: verdict.isCorrect))
            used += 1
            try tell(verdict, on: presentation, isLast: verdict.isCorrect || used >= question.tries)
            if verdict.isCorrect { return .settled(isRightAtOnce: used == 1) }
        }
        return .settled(isRightAtOnce: false)
    }

    /// An answer in sentences of the learner's own, then the points it is compared with.
    private func askOpen(_ presentation: Presentation) throws -> Outcome {
        try console.line()
        try console.line(presentation.writingPrompt, .quiet)
        var written: [String] = []
        while true {
            guard let line = try line(prompt: "  ", again: presentation) else { return .stopped }
            if line.contains(where: { !$0.isWhitespace }) {
                written.append(line)
            } else if written.isEmpty {
                try console.line("A sentence will do. q stops, and the question stays open.")
            } else {
                break
            }
        }
        try console.line()
        try console.line("What a full answer says:", Style(.heading2))
        for (index, point) in presentation.points.enumerated() {
            try show(point.blocks, console.capabilities.isLinear ? "\(index + 1). " : "  \(index + 1)  ")
        }
        while true {
            try console.write("\n")
            guard let typed = try line(prompt: "\(presentation.prompt): ", again: presentation) else {
                return .stopped
            }
            guard case .points(let found)? = try understood(typed, presentation) else { continue }
            if !console.capabilities.isInputTerminal { try console.line() }
            let verdict = presentation.verdict(on: .points(found))
            try store.record(
                Answer(
                    lesson: lesson.id, question: presentation.question.id, seed: presentation.seed,
                    response: presentation.record(of: written.joined(separator: "\n"), finding: found),
                    isCorrect: verdict.isCorrect))
            try console.line()
            try console.line(
                presentation.sentence(finding: found), verdict.isCorrect ? Style(.success) : .quiet)
            if !verdict.explanation.blocks.isEmpty {
                try console.line()
                try console.show(verdict.explanation)
            }
            return .settled(isRightAtOnce: verdict.isCorrect)
        }
    }

    /// What was typed, understood; nil, after a word on what to type instead, where it is not.
    private func understood(_ typed: String, _ presentation: Presentation) throws -> Response? {
        do {
            return try presentation.response(to: typed)
        } catch {
            try console.line("\(error.description)")
            return nil
        }
    }

    private func show(_ presentation: Presentation) throws {
        try console.show(presentation.text)
        guard !presentation.choices.isEmpty else { return }
        try console.line()
        for choice in presentation.choices {
            let label = presentation.label(of: choice)
            try show(choice.content, console.capabilities.isLinear ? "\(label). " : "  \(label)  ")
        }
    }

    /// A choice or a point with its letter or number in the margin, so that its further lines align under the first.
    private func show(_ blocks: [Block], _ marker: String) throws {
        let width = max(10, min(console.capabilities.size.columns, LayoutOptions().measure) - marker.count)
        let text = Document(blocks: blocks).rendered(width: width, capabilities: console.capabilities)
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
            guard let line = try line(prompt: prompt, again: presentation) else { return nil }
            lines.append(line)
        }
        // An echoed pipe shows nothing of what was typed; the answers must not run into the question.
        if !console.capabilities.isInputTerminal { try console.line() }
        return lines.joined(separator: "\n")
    }

    /// One line as typed; nil at the end of input or when the learner stops.
    private func line(prompt: String, again presentation: Presentation) throws -> String? {
        let typed = try LineEditor.read(
            prompt: prompt, capabilities: console.capabilities, write: console.write,
            resumed: { try show(presentation) })
        guard let typed else {
            try console.line()
            return nil
        }
        let isQuit = ["q", "quit", ":q"].contains(typed.lowercased().trimmingCharacters(in: .whitespaces))
        return isQuit ? nil : typed
    }

    private func tell(_ verdict: AnswerVerdict, on presentation: Presentation, isLast: Bool) throws {
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
    private func rightAnswer(_ verdict: AnswerVerdict, _ presentation: Presentation) -> Block {
        let letters = presentation.choices.filter(\.isRight).map(presentation.label)
        let answer = letters.isEmpty ? verdict.correctAnswerText : letters.joined(separator: ", ")
        return Block(.paragraph([.text("The answer: \(answer)")]), lines: 1...1)
    }
}
