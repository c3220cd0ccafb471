import QuizBank
import Testing

/// What an author hears of a question that a learner would stumble over, and that every kind stands its own proof.
struct QuestionProofTests {
    private func problems(_ yaml: String, _ text: String = "{D}?") throws -> [String] {
        let quiz = Fixture.fence(yaml, text: text)
        let question = try #require(quiz.questions.first, "\(quiz.diagnostics)")
        return QuestionProof.problems(of: question, file: "q.md").map(\.description)
    }

    @Test func questionsOfAllKindsHold() throws {
        for question in try Fixture.kinds().questions {
            #expect(QuestionProof.problems(of: question, file: "kinds.md") == [])
        }
        for yaml in [
            "order: [a, b, c]\nwrong:\n  - {order: [c, a], feedback: x}",
            "match: {a: b, c: d}\nwrong:\n  - {match: {a: d}, feedback: x}", "open: [a, b]", "shape: []",
            "number: -0.25\ntolerance: 4%", "number: 1234567", "number: 0.00001", "shape: [B, 2 * H, T - 1]",
        ] {
            #expect(try problems(yaml, "What?") == [], "\(yaml)")
        }
    }

    @Test func aDrawWithoutAnAnswerIsNamed() throws {
        // A range so lopsided that thirty draws may all miss: one value in 100 has a root.
        let found = try problems("draw: {D: [1, 1000]}\nnumber: sqrt(D - 990) + 0.5")
        #expect(found.count == 1)
        #expect(
            found[0].hasPrefix("q.md:4: error: the answer to `q` is no finite number for D = "), "\(found)")
        #expect(found[0].contains("of 1000 draws"))
    }

    @Test func aMistakeThatIsRightForSomeDrawsIsNamed() throws {
        let found = try problems(
            "draw: {D: [1, 100]}\nnumber: D\nwrong:\n  - {number: \"max(D, 5)\", feedback: x}")
        #expect(found.count == 1)
        #expect(found[0].contains("wrong answer 1 of `q` is right for D = "), "\(found)")
    }

    @Test func aToleranceInWhichZeroIsRightIsNamed() throws {
        let found = try problems("draw: {D: [1, 9]}\nnumber: D / 100\ntolerance: 0.05")
        #expect(found.count == 1 && found[0].contains("so that 0 is right for D = "), "\(found)")
        #expect(try problems("number: 0\ntolerance: 0.1", "What?") == [])
    }

    @Test func anAnswerThatIsWrongAsItIsShownIsNamed() throws {
        let found = try problems("number: 10 / 3\ntolerance: 1e-9", "What?")
        #expect(found.count == 1)
        #expect(found[0].contains("typed as `3.333`, is judged wrong"), "\(found)")
    }

    @Test func twoMistakesThatAreAlwaysTheSameAreNamed() throws {
        let found = try problems(
            "draw: {D: [2, 9]}\nnumber: D\nwrong:\n  - {number: D + D, feedback: x}\n  - {number: 2 * D, feedback: y}"
        )
        #expect(
            found.count == 1 && found[0].contains("wrong answers 1 and 2 of `q` are always the same"),
            "\(found)")
    }

    @Test func aWrongChoiceThatSaysWhatARightOneSaysIsNamed() throws {
        let quiz = Quiz(parsing: "## q\nWhat?\n\n- [x] a\n- [ ] a\n  > no\n- [ ] b\n  > no\n", file: "q.md")
        let found = QuestionProof.problems(of: quiz.questions[0], file: "q.md")
        #expect(found.map(\.line) == [5])
    }
}
