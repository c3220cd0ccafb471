import Testing

@testable import QuizBank

/// What cannot be read is never an attempt, and never right.
struct UnreadableAnswerTests {
    private func presentation(
        _ answer: String, _ text: String = "How many parameters are there?"
    ) throws -> Presentation {
        let quiz = Quiz(parsing: "## q\n\(text)\n\n```answer\n\(answer)\n```\n", file: "quiz.md")
        return Presentation(of: try #require(quiz.questions.first, "\(quiz.diagnostics)"), seed: 1)
    }

    private func isRight(_ typed: String, _ presentation: Presentation) -> Bool? {
        guard let response = try? presentation.response(to: typed) else { return nil }
        return presentation.verdict(on: response).isCorrect
    }

    @Test(arguments: [
        "36 million", "36k", "36π", "36 or 37", "36 x", "36 dozen", "36²", "36i", "36 not",
        "36 thousand parameters", "36M",
    ])
    func aNumberWithSomethingElseIsNotTheNumber(_ typed: String) throws {
        #expect(try isRight(typed, presentation("number: 36")) == nil)
    }

    @Test(arguments: [
        "36", " 36 ", "36 parameters", "36 parameter", "= 36", "３６", "٣٦", "36.0", "+36", "3.6e1", "72/2",
    ])
    func aNumberIsReadInEveryPlainForm(_ typed: String) throws {
        #expect(try isRight(typed, presentation("number: 36")) == true)
    }

    @Test(arguments: ["37", "-36", "３７", "36%"])
    func anotherNumberIsAWrongOne(_ typed: String) throws {
        #expect(try isRight(typed, presentation("number: 36")) == false)
    }

    @Test(arguments: [
        "B,T,H", "[B, T, H]", "(B,T,H)", "B×T×H", "B x T x H", "BxTxH", "b,t,h", "Ｂ，Ｔ，Ｈ", "B by T by H",
        "B T H",
    ])
    func aShapeIsReadInEveryPlainForm(_ typed: String) throws {
        #expect(try isRight(typed, presentation("shape: [B, T, H]")) == true)
    }

    @Test(arguments: ["B*T*H", "B·T·H", "???", "[B, T"])
    func whatMayBeAProductIsAskedBack(_ typed: String) throws {
        #expect(try isRight(typed, presentation("shape: [B, T, H]")) == nil)
    }

    @Test func aProductIsOneSizeWhereOneIsAskedFor() throws {
        #expect(try isRight("B*T", presentation("shape: [B*T]")) == true)
    }

    @Test func fullWidthLettersAndDigitsAreReadInTracesAndWords() throws {
        #expect(try isRight("［１, ４］ ８", presentation("trace: \"[1, 4] 8\"")) == true)
        #expect(try isRight("ｔａｎｈ", presentation("text: [tanh]")) == true)
    }

    @Test func noPromptHoldsAnAnswer() throws {
        #expect(try !presentation("shape: [B, T, H]").prompt.contains("B"))
    }
}
