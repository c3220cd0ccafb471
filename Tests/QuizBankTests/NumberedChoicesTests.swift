import QuizBank
import Testing

/// Choices told apart by numbers, for those who listen.
struct NumberedChoicesTests {
    private static let quiz = Quiz(
        parsing:
            "## one\nWhich?\n\n- [ ] this\n- [x] that\n- [ ] those\n\n## two\nWhich?\n\n- [x] this\n- [x] that\n",
        file: "quiz.md")

    @Test func promptAndLabelsAreNumbersAndBothAreUnderstood() throws {
        var one = Presentation(of: try #require(Self.quiz.questions.first), seed: 1)
        #expect(one.choices.map(one.label) == ["a", "b", "c"])
        one.isNumbered = true
        #expect(one.choices.map(one.label) == ["1", "2", "3"])
        #expect(one.prompt == "Type one number, 1 to 3")
        #expect(try one.response(to: "2") == one.response(to: "b"))
        var two = Presentation(of: try #require(Self.quiz.questions.last), seed: 1)
        two.isNumbered = true
        #expect(two.prompt.hasSuffix("such as 1,3"))
    }
}
