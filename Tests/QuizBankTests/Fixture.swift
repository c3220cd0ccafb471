import Foundation
import LessonMarkup
import QuizBank
import Testing

/// A quiz with one question of each kind.
enum Fixture {
    static func kinds() throws -> Quiz {
        let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/QuizBank/kinds.md")
        return Quiz(parsing: try String(contentsOf: url, encoding: .utf8), file: "kinds.md")
    }

    /// A question of that quiz as it is shown, in the author's order unless shuffled.
    static func show(_ id: String, seed: UInt64 = 1, shuffled: Bool = false) throws -> Presentation {
        Presentation(of: try #require(try kinds().question(id)), seed: seed, shuffled: shuffled)
    }

    /// A quiz of one question whose answer is a fence.
    static func fence(_ yaml: String, text: String = "What?") -> Quiz {
        Quiz(parsing: "## q\n\(text)\n\n```answer\n\(yaml)\n```\n", file: "q.md")
    }
}

extension Presentation {
    /// What is said to an answer as it was typed.
    func verdict(typing text: String) throws -> AnswerVerdict {
        verdict(on: try response(to: text))
    }
}

extension AnswerVerdict {
    var words: [String] { feedback.map(\.blocks.plainText) }
}
