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

    /// A text of repeats, and the same packed by zlib at its highest level, without zlib's header.
    static let unpacked: String = {
        let words = ["gate", "state", "cell", "<p>", "</p>", "&amp;", "tanh", "h_t", "\n"]
        return (0..<400).map { "\(words[($0 * $0 + $0 / 3) % 9]) \($0 * 37 % 101) " }.joined()
    }()
    static let packed =
        "TdbBjtUwDAXQPV/RFVsaO3Zs8cSvoBFCZQEIifl/0eRel2ymeqOxG/ed6+n19v79OI+/7/Oq43h9+vPlGJ2/aOfx4ejj/hH9+Pb9"
        + "589DzuP97fePw+4/vf8y+7roiUIfx4+v74fiUz9RMwauTY+Pb7/+fD7sPK7ZPgaaieLq5yrPUefR9XmcrHNeu84TnevWzdHLFNes"
        + "YcR5Jn2GmdOo3z+G4kSJ+3ZfrULRMVFojtNwGknUuPNJ8DCauPFwNGvCprnKw+s8sj5bsi5rGpX7RJ7r3oZeXdgz6+zGMwl/EXkX"
        + "ic1K4SwcRm11GoKZ+FUYDiP42AI1ZqytYSRwYzcOw56BL8LqOG197sGysKpv94ksYIPDaGPPYHXnmRo/j7iLWp+VDeeJIAzw8oaG"
        + "HEY7TtOoFTWdQqPxLG1QRkez5DACpF7Ige62j7IbP+uJfz3Gjl5CuVZEk8NosfOZlulz049HCV0GtsGoCYg7A5QcRgl0ow8YTEow"
        + "hg1GrYwnhpGy5foMQ/zLRmWFTYtokHordjbDknOaTT8eInIPtYNRayDeGaCopFDoTh8yGBUnXSDtZXwgQa1wWSkt/MsGo5IcRsvo"
        + "oPVH3QxLzKxt+gEDwwjYOqMG4kpzg0lpFLrThwzqMtJNDKOF3BGhwtVLaeFfNpiUYAqliDqpZw2jMy1jhu2/fsBAVBrYGnUmhhGi"
        + "c0aFQnf6F9c+VhjpBgInZdyQoKxh9FEK/C8sf6wwprAVUSP1qAjJ9OWT56Z/3XcgK0DbiTNAvNGc1SrnMDv9q9Y+lhjpDkSujHdE"
        + "KJ6klNLC/8Lyxw6j3CKqpD4qQm0C69Pnph8wkJXENEqdDuM015mUwbTt9C+ufcSPdB2JyxpGoW48SSluxP/C8scOo9ysYYTW/Vnz"
        + "89ucPjf9gIGoBCIo1GkgnhxGGRVn3Db6F9c+dhjpGpBGGReo80pK1jCFf60erjDKjYpbI3WrCOUcRqbP//rBAlEZiGCjzg7iwQAJ"
        + "dRmF7vQvrn104wMC0lHGG8xZBSUqcoX/heV/8bUHD+j5n8IzVYRihqVNnpt+uIAu55vMyWkUxgcjRF2dQnf6F9c+dhinESD151UG"
        + "q62CMipyhf+F5X/xtQc9i2hyGi12PtMyfW76AQO8jG8yjJqAuDNAyWGURDf6F9c+dhhj2IDUynhiGClcXpEj/heW/8XXHvQsokHq"
        + "UuxspiXnMJt+iMASo1omrYG4MUDBpAiF7vQvrn2sMOYQSHsZDyTotv8P"
}
