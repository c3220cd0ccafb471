import Diagnostics
import QuizBank

/// Every question of a quiz holds on 1,000 draws: its answer is a number, no foreseen mistake is right, and what is shown as the
/// answer is right when it is typed.
enum QuestionProofRule: LessonRule {
    /// For all questions of a quiz together; one of a few hundred has fewer for each.
    private static let mostDraws = 200_000

    static func problems(in lesson: AuditedLesson) -> [Diagnostic] {
        guard let quiz = try? lesson.lesson.quiz() else { return [] }
        let drawn = quiz.questions.count { !$0.draws.isEmpty }
        let draws = min(1_000, max(40, mostDraws / max(drawn, 1)))
        return quiz.questions.flatMap { QuestionProof.problems(of: $0, file: quiz.file, draws: draws) }
    }
}
