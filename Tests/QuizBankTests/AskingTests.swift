import LessonMarkup
import QuizBank
import Testing

/// What a sitting says to a first answer and to the last one.
struct AskingTests {
    private static let quiz = Quiz(
        parsing: "## q\nWhich?\n\n- [x] one\n- [x] two\n- [ ] three\n  > No.\n- [ ] four\n  > No.\n",
        file: "q.md")

    @Test func theFirstReplyNamesNoMissedChoiceAndTheLastOneDoes() throws {
        var asking = Asking(try #require(Self.quiz.questions.first), seed: 4)
        let letters = asking.shown.choices.filter(\.isRight).map { String($0.letter) }
        let first = try asking.answer(letters[0])
        #expect(first.words == ["What you chose is right, but not all: 2 of the 4 belong to the answer."])
        #expect(asking.outcome == nil)
        let last = try asking.answer(letters[0])
        #expect(last.words.first == "Missed: \(letters[1]).")
        #expect(asking.outcome == .missed)
    }

    @Test func choicesToldByNumberAreNamedByNumber() throws {
        var asking = Asking(try #require(Self.quiz.questions.first), seed: 4).numbered(true)
        let places = asking.shown.choices.indices.filter { !asking.shown.choices[$0].isRight }
        let said = try asking.answer("\(places[0] + 1)")
        #expect(said.words.first == "Not right: \(places[0] + 1).")
    }
}
