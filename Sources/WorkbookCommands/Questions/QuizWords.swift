import LessonMarkup
import QuizBank
import Terminal

/// The sentences that lines and page have in common.
enum QuizWords {
    /// Whether a typed line leaves the questions.
    static func stops(_ typed: String) -> Bool {
        ["q", "quit", ":q"].contains(typed.lowercased().trimmingBlanks())
    }

    /// Whether a typed line passes a question over. A letter does so where it names no choice.
    static func skips(_ typed: String, _ presentation: Presentation) -> Bool {
        let typed = typed.lowercased().trimmingBlanks()
        return typed == "skip" || typed == "s" && skipKey(presentation) == "s"
    }

    /// The key that passes a question over: `s` beside choices, none where a word is typed.
    static func skipKey(_ presentation: Presentation) -> Character? {
        let isChoice = !presentation.choices.isEmpty
        return isChoice && !presentation.choices.contains { $0.letter == "s" } ? "s" : nil
    }

    /// The keys that answer by themselves, Enter not needed: those of a single choice.
    static func keys(_ presentation: Presentation) -> Set<Character> {
        guard case .choices(_, isMultiple: false) = presentation.question.answer,
            presentation.choices.count < 10
        else { return [] }
        let letters = presentation.choices.map(\.letter)
        let numbers = presentation.choices.indices.map { Character("\($0 + 1)") }
        return Set(letters + numbers + ["q"] + (skipKey(presentation).map { [$0] } ?? []))
    }

    /// What is asked for, and how to pass the question over.
    static func prompt(_ presentation: Presentation) -> String {
        presentation.prompt + (skipKey(presentation).map { " (\($0) skips)" } ?? ", or skip")
    }

    /// The right answer as a paragraph; choices by what stands before them, since their texts stand above.
    static func rightAnswer(_ presentation: Presentation) -> Block {
        let labels = presentation.choices.filter(\.isRight).map(presentation.label)
        let answer = labels.isEmpty ? presentation.correctAnswerText : labels.joined(separator: ", ")
        return Block(.paragraph([.text("The answer: \(answer)")]), lines: 1...1)
    }
}
