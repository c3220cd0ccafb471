import Diagnostics
import QuizBank

/// A lesson's quiz can be asked.
enum QuizRule: LessonRule {
    static func problems(in lesson: AuditedLesson) -> [Diagnostic] {
        (try? lesson.lesson.quiz())?.diagnostics ?? []
    }
}
