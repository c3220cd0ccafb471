import Diagnostics
import LessonMarkup
import QuizBank

/// Something proves the key of every number and every trace: a formula, or a program that is run.
enum KeyProofRule: LessonRule {
    static func problems(in lesson: AuditedLesson) -> [Diagnostic] {
        guard let quiz = try? lesson.lesson.quiz() else { return [] }
        return quiz.questions.compactMap { problem(in: $0, file: quiz.file) }
    }

    static func problem(in question: Question, file: String) -> Diagnostic? {
        guard CourseProgram.programs(in: question.body, file: file).isEmpty else { return nil }
        func problem(_ message: String, _ fix: String) -> Diagnostic {
            Diagnostic(.warning, file: file, line: question.answerLine, message: message, fix: fix)
        }
        switch question.answer {
        case .trace:
            return problem(
                "nothing proves what the program of `\(question.id)` prints",
                "Make its fence a `swift run` fence, which is compiled and run")
        case .number(let rule):
            guard let literal = rule.literal else { return nil }
            return problem(
                "nothing proves that the answer to `\(question.id)` is \(literal)",
                "Write it as a formula, or put a `swift run` fence that prints it into the question")
        case .choices, .shape, .text, .order, .match, .open: return nil
        }
    }
}
