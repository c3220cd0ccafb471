import LessonMarkup
import QuizBank
import Testing

/// Questions answered in sentences, which learners compare with the points of a full answer themselves.
struct OpenQuestionTests {
    private static let yaml = """
        open:
          - The gate multiplies the **old** cell.
          - A sigmoid lies between 0 and 1.
          - "At $`f = 1`$ nothing is lost: all is kept."
        """

    private func shown() throws -> Presentation {
        let quiz = Fixture.fence(Self.yaml)
        #expect(quiz.diagnostics == [])
        return Presentation(of: try #require(quiz.questions.first), seed: 1)
    }

    @Test func itsPointsAreMarkdownAndItIsTriedOnce() throws {
        let shown = try shown()
        #expect(shown.isOpen && shown.choices.isEmpty && shown.question.tries == 1)
        #expect(shown.points.count == 3)
        #expect(shown.points[0].blocks.plainText == "The gate multiplies the old cell.")
        #expect(shown.points[2].formulas.count == 1)
        #expect(try !Fixture.show("forget-near-zero").isOpen)
        #expect(try Fixture.show("forget-near-zero").question.tries == 2)
    }

    @Test(arguments: [
        ("1,3", [0, 2], true), ("1 and 2", [0, 1], true), ("13", [0, 2], true), ("all", [0, 1, 2], true),
        ("2", [1], false), ("0", [], false), ("none", [], false), ("3 3 3", [2], false),
    ])
    func pointsAreNamedByNumber(_ typed: String, _ found: [Int], _ isEnough: Bool) throws {
        let shown = try shown()
        let response = try shown.response(to: typed)
        #expect(response == .points(Set(found)))
        #expect(shown.verdict(on: response).isCorrect == isEnough)
        #expect(shown.sentence(finding: Set(found)) == "You said \(found.count) of 3 points.")
    }

    @Test(arguments: ["", "4", "-", "I said it", "0,1", "1.5.9"])
    func whatNamesNoPointIsAskedAgain(_ typed: String) throws {
        let shown = try shown()
        #expect(throws: QuizError.self) { try shown.response(to: typed) }
    }

    @Test func theRecordHoldsTheWordsAndThePoints() throws {
        let shown = try shown()
        #expect(shown.record(of: "It multiplies.", finding: [2, 0]) == "It multiplies.\n[points 1, 3 of 3]")
        #expect(shown.record(of: "So", finding: []) == "So\n[points none of 3]")
    }

    @Test(arguments: [
        ("open: the gate", "no list of one to 9 points"), ("open: []", "no list of one to 9 points"),
        ("open: [\" \"]", "no list of one to 9 points"),
        ("open: [\(Array(repeating: "a", count: 10).joined(separator: ", "))]", "no list of one to 9 points"),
        ("open: [a, b]\nwrong: []", "`wrong` does not go with `open`"),
        ("open: [a, b]\ntolerance: 1", "`tolerance` goes with a number"),
        ("open: [a]\nnumber: 3", "the answer has number and open"),
    ])
    func aMisshapenOneIsNamedAtItsLine(_ yaml: String, _ message: String) {
        let quiz = Fixture.fence(yaml)
        #expect(quiz.diagnostics.contains { $0.message.contains(message) }, "\(quiz.diagnostics)")
    }
}
