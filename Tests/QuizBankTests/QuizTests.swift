import LessonMarkup
import QuizBank
import Testing

@Suite struct QuizTests {
    @Test func everyKindIsReadWithoutComplaint() throws {
        let quiz = try Fixture.kinds()
        #expect(quiz.diagnostics.map(\.description) == [])
        #expect(
            quiz.questions.map(\.id) == [
                "forget-near-zero", "which-are-shared", "parameter-count", "tanh-of-weight", "half-saturated",
                "state-shape", "drawn-shape", "what-prints", "whose-cell",
            ])
        #expect(quiz.introduction.plainText == "Questions on the cell\nTake your time.")
        #expect(quiz.questions[0].line == 5)
    }

    @Test func theLastListWithBoxesIsTheAnswer() throws {
        let question = try #require(try Fixture.kinds().question("forget-near-zero"))
        #expect(question.body.plainText.contains("without boxes"))
        #expect(!question.body.plainText.contains("erased"))
        guard case .choices(let choices, let isMultiple) = question.answer else {
            Issue.record("not a choice")
            return
        }
        #expect(!isMultiple)
        #expect(choices.map(\.isRight) == [false, true, false])
        #expect(
            choices.map(\.feedback.plainText) == [
                "That is a forget gate near 1.", "", "Something always happens.",
            ])
        #expect(choices.map(\.content.plainText)[0] == "The cell keeps its contents")
        #expect(question.explanation.plainText == "The gate multiplies c_{t-1}, element by element.")
    }

    static let choice = "- [x] a\n- [ ] b\n  > no\n"

    @Test(arguments: [
        ("", "quiz.md: error: has no questions"),
        (
            "## A Heading\nq\n\n\(choice)",
            "quiz.md:1: error: the heading `A Heading` is no question id. Use lower-case letters, digits and dashes: `## a-heading`"
        ),
        (
            "## a\nq\n\n\(choice)\n## a\nq\n\n\(choice)",
            "quiz.md:8: error: the question `a` is already on line 1."
        ),
        ("## a\nq\n", "quiz.md:1: error: `a` has no answer"),
        ("## a\n\n\(choice)", "quiz.md:1: error: `a` asks nothing"),
        ("## a\nq\n\n- [ ] b\n  > n\n- [ ] c\n  > n\n", "quiz.md:4: error: no choice of `a` is marked right"),
        ("## a\nq\n\n- [ ] b\n  > n\n", "quiz.md:4: error: `a` has only one choice"),
        ("## a\nq\n\n- [x] b\n- [ ] c\n", "quiz.md:5: warning: a wrong choice of `a` has no feedback"),
        ("## a\nq\n\n- [x] b\n- c\n", "quiz.md:5: error: a choice of `a` has no box"),
        ("## a\nq\n\n- [x] b\n- [ ] b\n  > n\n", "quiz.md:5: warning: two choices of `a` say the same"),
        (
            "## a\nq\n\n\(choice)\nmore\n",
            "quiz.md:8: warning: text after the answer is shown with the explanation"
        ),
        (
            "## a\nq\n\n\(choice)\n```answer\nnumber: 1\n```\n",
            "quiz.md:8: error: `a` has both choices and an `answer` fence"
        ),
        (
            "## a\nq\n\n```answer\nnumber: 1\n```\n\n```answer\nnumber: 1\n```\n",
            "quiz.md:8: error: `a` has 2 `answer` fences"
        ),
    ])
    func aMistakeIsSaidWithItsLine(text: String, expected: String) {
        let found = Quiz(parsing: text, file: "quiz.md").diagnostics.map(\.description)
        #expect(found.contains { $0.hasPrefix(expected) }, "\(found)")
    }

    @Test func twentySevenChoicesAreTooMany() {
        let list = (0..<27).map { "- [\($0 == 0 ? "x" : " ")] c\($0)\n  > f\n" }.joined()
        let quiz = Quiz(parsing: "## a\nq\n\n\(list)", file: "quiz.md")
        #expect(quiz.questions.isEmpty)
        #expect(quiz.diagnostics.map(\.message) == ["`a` has 27 choices, more than there are letters"])
    }

    @Test func aQuestionWithAMistakeIsLeftOutAndTheOthersStay() {
        let quiz = Quiz(parsing: "## a\nq\n\n## b\nq\n\n\(Self.choice)", file: "quiz.md")
        #expect(quiz.questions.map(\.id) == ["b"])
        #expect(quiz.diagnostics.count == 1)
    }

    @Test(arguments: [
        ("numbr: 3", "unknown key `numbr`. Did you mean `number`?"),
        ("tolerance: 1", "the answer says nothing"),
        ("number: 3\ntext: a", "the answer has number and text"),
        ("number: 3\ntolerance: -1", "the tolerance is negative"),
        ("number: 3\ntolerance: x", "the tolerance is no number"),
        ("number: 3\ntolerance: .nan", "the tolerance is no number"),
        ("text: a\nunit: m", "`unit` goes with a number, not a text"),
        ("number: 3\nunit: []", "the unit is no text"),
        ("number: [3]", "the number is a list or a map"),
        ("number: 2 * (3", "in the formula `2 * (3` at character 7: the formula ends too early"),
        ("number: 2 $ 3", "in the formula `2 $ 3` at character 3: unexpected `$`"),
        ("number: cos(1)", "in the formula `cos(1)` at character 1: unknown function `cos`"),
        ("number: 3 * D", "a formula of `q` uses `D`, but nothing is drawn"),
        (
            "draw: {Dim: [1, 2]}\nnumber: 3 * Dmi",
            "a formula of `q` uses `Dmi`, but drawn are Dim. Did you mean `Dim`?"
        ),
        ("number: 1 / 0", "the answer to `q` is no finite number"),
        ("draw: {D: [0, 0]}\nnumber: 1 / D", "the answer to `q` is no finite number for D = 0"),
        ("draw: {D: [5, 2]}\nnumber: D", "the range of `D` is empty"),
        ("draw: {D: [0, 9000000]}\nnumber: D", "the range of `D` has 9000001 values, more than a million"),
        ("draw: {D: [0, 1e300]}\nnumber: D", "`1e300` in the range of `D` is no number"),
        ("draw: {D: [0.5, 1.5]}\nnumber: D", "the range of `D` has decimals but no step"),
        ("draw: {D: [0, 1, 0]}\nnumber: D", "the step of `D` is not above zero"),
        ("draw: {D: [1]}\nnumber: D", "the range of `D` needs two or three numbers"),
        ("draw: {D: {a: b}}\nnumber: D", "the range of `D` needs two or three numbers"),
        ("draw: {tanh: [1, 2]}\nnumber: 3", "`tanh` cannot be drawn"),
        ("draw: [D]\nnumber: 3", "`draw` is no map"),
        ("number: 3\nwrong: 4", "`wrong` is no list"),
        ("number: 3\nwrong:\n  - {number: 4}", "a wrong answer is not a number and its feedback"),
        ("number: 3\nwrong:\n  - {number: 9 / 3, feedback: x}", "wrong answer 1 of `q` is the right one"),
        ("shape: {B: T}", "the shape is no list"),
        ("shape: [B, [T]]", "the shape is no list"),
        ("trace: \"\"", "the trace is empty"),
        ("text: []", "the text has no spelling"),
        ("number: 3\nnumber: 4", "answer: `number` is there twice"),
        ("- 3", "the answer is no list of `key: value` lines"),
        ("", "the answer is no list of `key: value` lines"),
        ("number: [", "answer: "),
    ])
    func aMistakeInAFenceIsSaid(yaml: String, message: String) {
        let quiz = Fixture.fence(yaml)
        let found = quiz.diagnostics.map { "\($0.message). \($0.fix)" }
        #expect(found.contains { $0.hasPrefix(message) }, "\(found)")
        #expect(quiz.diagnostics.allSatisfy { ($0.line ?? 0) >= 1 })
        #expect(quiz.questions.isEmpty)
    }

    @Test func aFencesMistakeHasTheFilesLine() {
        let quiz = Fixture.fence("number: 3\n\ntolerance: -1")
        #expect(quiz.diagnostics.map(\.line) == [7])
    }

    @Test func aPlaceholderThatIsNeverDrawnIsSaid() {
        let drawn = Fixture.fence(
            "draw: {D: [2, 9]}\nnumber: D", text: "Take {D} and {E}, in code `{F}`, and $x^{G}$.")
        #expect(drawn.questions.isEmpty)
        #expect(
            drawn.diagnostics.map(\.message) == [
                "{E} in the text of `q` is never drawn", "{F} in the code of `q` is never drawn",
            ])
        let plain = Fixture.fence("number: 3", text: "Take {E} and `{ x }`.")
        #expect(plain.questions.count == 1)
        #expect(plain.diagnostics.map(\.severity) == [.warning])
        let hidden = Fixture.fence("draw: {D: [2, 9]}\nnumber: D")
        #expect(
            hidden.diagnostics.map(\.message) == ["`D` of `q` is drawn, but the question does not show it"])
    }

    @Test func escapesInQuotesCannotReachTheTerminal() {
        for yaml in [
            "text: \"\\e[31mred\"", "trace: \"a\\e[2Jb\\nc\"", "number: 3\nunit: \"\\u202Emm\"",
            "shape: [\"B\\e[1m\"]",
            "number: 3\nwrong:\n  - {number: 4, feedback: \"\\e[31mno\"}",
        ] {
            for question in Fixture.fence(yaml).questions {
                let shown = Presentation(of: question, seed: 0)
                let verdict = shown.verdict(on: .number(4))
                for text in [shown.prompt, shown.correctAnswerText] + verdict.words {
                    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" }, "\(yaml)")
                }
            }
        }
    }

    @Test func tooManyWrongAnswersOrDrawsAreRefused() {
        let wrong = (0..<30).map { "\n  - {number: \($0), feedback: x}" }.joined()
        #expect(
            Fixture.fence("number: 99\nwrong:\(wrong)").diagnostics.map(\.message) == [
                "there are more than 20 wrong answers"
            ])
        let draws = (0..<30).map { "d\($0): [1, 2]" }.joined(separator: ", ")
        #expect(
            Fixture.fence("draw: {\(draws)}\nnumber: 1").diagnostics.map(\.message) == [
                "more than 20 quantities are drawn"
            ])
    }

    @Test func hostileQuizzesEndSoon() {
        let deep = String(repeating: "(", count: 400)
        for yaml in [
            "number: \(deep)", "number: \(String(repeating: "2^", count: 249))2",
            "number: \(String(repeating: "-", count: 490))2",
            "number: \(String(repeating: "9", count: 490))", "number: 9^9^9^9^9",
            "number: \(String(repeating: "1+", count: 9000))1",
            "text: \(String(repeating: "[", count: 8000))", "x: \(String(repeating: "y", count: 50_000))",
            "draw: {D: [-1000000000, 1000000000, 2000000000]}\nnumber: D * D", "number: \u{7}",
            "draw: {D: [0.000001, 1000000000, 0.000001]}\nnumber: D",
        ] {
            let quiz = Fixture.fence(yaml, text: "{D}")
            for question in quiz.questions { _ = Presentation(of: question, seed: 3).correctAnswerText }
        }
        let many = (0..<3000).map { "## q\($0)\nWhat?\n\n\(Self.choice)\n" }.joined()
        #expect(Quiz(parsing: many, file: "q.md").questions.count == 3000)
    }
}
