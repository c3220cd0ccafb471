import Diagnostics
import LessonMarkup
import QuizBank

/// No right choice is known by its length alone.
enum ChoiceLengthRule: LessonRule {
    /// How much longer than the longest wrong choice, or shorter than the shortest, a right one may be.
    private static let ratio = 1.5
    /// Below this difference, in characters, nobody notices.
    private static let leastDifference = 20

    static func problems(in lesson: AuditedLesson) -> [Diagnostic] {
        guard let quiz = try? lesson.lesson.quiz() else { return [] }
        return quiz.questions.compactMap { problem(in: $0, file: quiz.file) }
    }

    static func problem(in question: Question, file: String) -> Diagnostic? {
        guard case .choices(let choices, isMultiple: false) = question.answer, choices.count > 2,
            let right = choices.first(where: \.isRight)
        else { return nil }
        let length = right.content.plainText.count
        let wrong = choices.filter { !$0.isRight }.map(\.content.plainText.count)
        guard let longest = wrong.max(), let shortest = wrong.min() else { return nil }
        let isLongest = length - longest >= leastDifference && Double(length) >= ratio * Double(longest)
        let isShortest = shortest - length >= leastDifference && Double(shortest) >= ratio * Double(length)
        guard isLongest || isShortest else { return nil }
        return Diagnostic(
            .warning, file: file, line: right.line,
            message: "the right choice of `\(question.id)` has \(length) characters and "
                + (isLongest ? "the longest wrong one \(longest)" : "the shortest wrong one \(shortest)")
                + ", which gives it away",
            fix: isLongest
                ? "Shorten it, and say the rest below the choices, or make a wrong one as long"
                : "Shorten a wrong one")
    }
}
