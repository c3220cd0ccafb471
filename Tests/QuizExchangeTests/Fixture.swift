import CourseCatalog
import Foundation
import LessonMarkup
import QuizBank
import Testing

@testable import QuizExchange

/// The course's quizzes, and questions made from text.
enum Fixture {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// The quiz of every lesson of the course.
    static let quizzes: [(lesson: String, quiz: Quiz)] = {
        let lessons = root + "/lessons"
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: lessons)) ?? []).sorted()
        return names.compactMap { name in
            (try? String(contentsOfFile: "\(lessons)/\(name)/quiz.md", encoding: .utf8))
                .map { (name, Quiz(parsing: $0, file: name)) }
        }
    }()

    /// The one question of a quiz's text.
    static func question(_ text: String) throws -> Question {
        let quiz = Quiz(parsing: text, file: "quiz.md")
        return try #require(quiz.questions.first, "\(quiz.diagnostics)")
    }

    /// The same, as it is exchanged.
    static func exchanged(_ text: String) throws -> ExchangedQuestion {
        ExchangedQuestion.of(try question(text), seed: 1).0
    }

    /// Blocks as they are without their lines: to be compared.
    static func bare(_ text: String) -> String { Document(parsing: text).blocks.normalForm }
}
