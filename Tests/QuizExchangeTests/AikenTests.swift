import QuizBank
import Testing

@testable import QuizExchange

struct AikenTests {
    private func read(_ text: String) throws -> ImportedQuiz {
        try AikenFormat().read([ExchangeText(file: "bank.txt", text: text)])
    }

    @Test func questionsAndTheirRightChoice() throws {
        let quiz = try read(
            """
            Which gate forgets?
            A. the input gate
            B) the `forget` gate, \\(f_t\\)
            C. neither
            ANSWER: B

            What is 1 + 1?
            A. 1
            B. 2
            ANSWER: b
            """)
        #expect(quiz.diagnostics.isEmpty)
        #expect(quiz.questions.map(\.id) == ["which-gate-forgets", "what-is-1-1"])
        #expect(quiz.questions.map(\.line) == [1, 7])
        guard case .choices(let choices, isMultiple: false) = quiz.questions[0].answer else { return }
        #expect(choices.map(\.isRight) == [false, true, false])
        #expect(MarkdownSource.text(choices[1].content) == "the `forget` gate, $`f_t`$")
    }

    @Test(
        arguments: [
            ("Q\nA. 1\nB. 2\n", 1), ("Q\nA. 1\nB. 2\nANSWER: C\n", 4), ("Q\nA. 1\nANSWER: A", 3),
            ("Q\nA. 1\nB. 2\nANSWER:\n", 4), ("Q\nA. 1\nB. 2\nANSWER: none\n", 4),
            ("Q\nA. 1\nB. 2\nNext\nA. 1\nB. 2\nANSWER: A\n", 1), ("ANSWER: A\n", 1),
        ])
    func whatMakesNoSenseIsAnErrorAtItsLine(text: String, line: Int) throws {
        let quiz = try read(text)
        #expect(quiz.diagnostics.map(\.line) == [line])
    }

    @Test func whatAikenCannotHoldIsLeftOutAndListed() throws {
        let quiz = Quiz(
            parsing: """
                ## many
                Which?

                - [x] a
                - [x] b

                ## coded
                What does it print?

                ```swift
                print(1)
                ```

                - [x] 1
                - [ ] 2

                ## plain
                Is *this* so?

                - [x] yes
                - [ ] no
                  > Look again.

                > It is.
                """, file: "quiz.md")
        let result = try QuizExchange.export(quiz.questions, to: .aiken, seed: 1)
        #expect(result.files[0].text == "Is this so?\nA. yes\nB. no\nANSWER: A\n")
        let lost = Dictionary(grouping: result.losses, by: { $0.question ?? "" }).mapValues {
            Set($0.map(\.aspect))
        }
        #expect(
            lost == [
                "many": [.question], "coded": [.question], "plain": [.id, .markup, .feedback, .explanation],
            ])
    }
}
