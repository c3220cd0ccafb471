import Diagnostics
import Foundation
import LessonMarkup
import QuizBank
import Testing

@testable import QuizExchange

/// Every quiz of the course, through every format and back.
struct CourseRoundTripTests {
    private static let seed: UInt64 = 7

    private static func questions(_ quiz: Quiz) -> [ExchangedQuestion] {
        quiz.questions.map { ExchangedQuestion.of($0, seed: seed).0 }
    }

    @Test(arguments: ExchangeFormatName.allCases)
    func whatIsLostIsExactlyWhatIsListed(format: ExchangeFormatName) throws {
        #expect(Fixture.quizzes.count >= 23)
        for (lesson, quiz) in Fixture.quizzes {
            let given = Self.questions(quiz)
            let result = try QuizExchange.export(quiz.questions, to: format, seed: Self.seed)
            let unforeseen = result.losses.filter { $0.message.contains("back as it is") }
            #expect(unforeseen.isEmpty, "\(lesson): \(unforeseen)")
            let back = try format.format.read(result.files)
            #expect(back.diagnostics.isEmpty, "\(lesson): \(back.diagnostics)")
            let listed = Dictionary(grouping: result.losses, by: { $0.question ?? "" })
            let held = given.filter { question in
                !(listed[question.id] ?? []).contains { $0.aspect == .question }
            }
            #expect(back.questions.count == held.count, "\(lesson)")
            for (found, question) in zip(back.questions, held) {
                var expected = Set((listed[question.id] ?? []).map(\.aspect))
                // One draw is kept whole, and what is judged otherwise elsewhere comes back as it was.
                expected.subtract([.draws, .elsewhere])
                // What no format has a place for is gone before one is written.
                if question.mistakes.isEmpty { expected.remove(.mistakes) }
                #expect(
                    found.differences(from: question) == expected, "\(lesson) \(question.id) \(expected)")
            }
        }
    }

    @Test func aQuizComesBackAsTextOfAQuizThatSaysTheSame() throws {
        #expect(Fixture.quizzes.count >= 23)
        for (lesson, quiz) in Fixture.quizzes {
            let given = Self.questions(quiz)
            for question in given {
                let section = QuizSource.text(of: question)
                let read = Quiz(parsing: section, file: "quiz.md")
                let back = try #require(
                    read.questions.first, "\(lesson) \(question.id): \(read.diagnostics)\n\(section)")
                #expect(read.questions.count == 1)
                let differences = ExchangedQuestion.of(back, seed: 0).0.differences(from: question)
                #expect(differences.isEmpty, "\(lesson) \(question.id): \(differences)\n\(section)")
            }
        }
    }
}

/// Kinds that the course has few of or none.
struct OrderAndMatchExchangeTests {
    private static let text = """
        ## put-in-order
        <!-- concept: hidden state, tanh; like: 02-rnn-cell/states-shape -->
        In which order does a step compute?

        ```answer
        order: ["the sum $`W_x x`$", "`tanh` of it", "the output: $`y_t`$"]
        wrong:
          - {order: ["`tanh` of it", "the sum $`W_x x`$"], feedback: "Of what?"}
        ```

        ## put-together
        Who is who?

        ```answer
        match:
          "$`h_t`$": state
          "$`x_t`$": input
          "$`y_t`$": output
        extra: [loss]
        ```

        > All of one step.
        """

    @Test(arguments: [ExchangeFormatName.gift, .moodle, .qti])
    func ordersAndPairsComeBack(format: ExchangeFormatName) throws {
        let quiz = Quiz(parsing: Self.text, file: "quiz.md")
        #expect(quiz.questions.count == 2, "\(quiz.diagnostics)")
        let result = try QuizExchange.export(quiz.questions, to: format, seed: 1)
        #expect(Set(result.losses.map(\.aspect)).isSubset(of: [.mistakes, .elsewhere]), "\(result.losses)")
        #expect(result.losses.contains { $0.aspect == .mistakes && $0.question == "put-in-order" })
        let (text, back) = try QuizExchange.import(result.files, from: format)
        #expect(back.diagnostics.isEmpty && back.questions.count == 2, "\(back.diagnostics)")
        let read = Quiz(parsing: text, file: "quiz.md")
        for (given, found) in zip(quiz.questions, read.questions) {
            var expected = ExchangedQuestion.of(given, seed: 1).0
            expected.mistakes = []
            #expect(ExchangedQuestion.of(found, seed: 1).0.differences(from: expected) == [], "\(text)")
        }
        #expect(read.questions.first?.concepts == ["hidden state", "tanh"])
    }
}
