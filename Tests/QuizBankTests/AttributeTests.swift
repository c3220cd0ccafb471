import LessonMarkup
import QuizBank
import Testing

/// What the comment under a heading and the front matter say of questions.
struct AttributeTests {
    private static let choice = "- [x] a\n- [ ] b\n  > no\n"

    private func quiz(_ comment: String, front: String = "") -> Quiz {
        Quiz(parsing: "\(front)## q\n\(comment)\nWhat?\n\n\(Self.choice)", file: "quiz.md")
    }

    @Test func theCommentNamesConceptsAndOtherQuestions() throws {
        let quiz = quiz(
            "<!-- concept: hidden state, gate; like: other-one, 02-rnn-cell/one-unit-step; formerly: old-id -->"
        )
        #expect(quiz.diagnostics == [])
        let question = try #require(quiz.questions.first)
        #expect(question.concepts == ["hidden state", "gate"])
        #expect(question.likes.map(\.description) == ["other-one", "02-rnn-cell/one-unit-step"])
        #expect(
            question.likes.map { $0.path(in: "03-x") } == ["03-x/other-one", "02-rnn-cell/one-unit-step"])
        #expect(question.formerly.map(\.question) == ["old-id"])
        #expect(question.attributes.line == 2)
        #expect(question.body.plainText == "What?")
    }

    @Test func aQuestionWithoutOneHasNone() throws {
        let question = try #require(quiz("<!-- A remark of the author's. -->").questions.first)
        #expect(question.concepts.isEmpty && question.likes.isEmpty && question.formerly.isEmpty)
    }

    @Test(arguments: [
        ("<!-- concepts: gate -->", "a question has no attribute `concepts`", "Did you mean `concept`?"),
        ("<!-- concept: -->", "`concept` has no value, or more than 8", "Write `<!-- concept"),
        ("<!-- like: Not An Id -->", "`Not An Id` names no question", "Write `question-id`"),
        ("<!-- concept: gate; size: 3 -->", "a question has no attribute `size`", "There are concept"),
        ("<!-- concept: gate --> What?", "text stands beside the line of attributes", "Write `<!-- concept"),
    ])
    func whatMakesNoSenseIsSaidAndTheQuestionStays(_ comment: String, _ message: String, _ fix: String) {
        let quiz = quiz(comment)
        #expect(quiz.questions.count == 1)
        #expect(
            quiz.diagnostics.contains {
                $0.message.hasPrefix(message) && $0.fix.hasPrefix(fix) && $0.line == 2
            },
            "\(quiz.diagnostics)")
    }

    @Test func aCommentFurtherDownIsSaid() {
        let quiz = Quiz(parsing: "## q\nWhat?\n\n<!-- concept: gate -->\n\n\(Self.choice)", file: "quiz.md")
        #expect(quiz.diagnostics.map(\.line) == [4])
        #expect(quiz.questions.map(\.concepts) == [[]])
    }

    @Test func theFrontMatterNamesOlderQuestions() {
        let quiz = quiz("", front: "---\nagain: [02-rnn-cell/one-unit-step, 03-x/y]\n---\n\n")
        #expect(quiz.diagnostics == [])
        #expect(quiz.again.map(\.description) == ["02-rnn-cell/one-unit-step", "03-x/y"])
        #expect(quiz.again.map(\.line) == [2, 2])
        #expect(quiz.questions.map(\.line) == [5])
    }

    @Test(arguments: [
        ("again: x", "`again` is no list"), ("again: [x]", "`x` names no question of a lesson"),
        ("agian: [a/x]", "unknown key `agian`"), ("again: [[a]]", "`` names no question"),
        ("- a", "front matter is"),
        ("again: [", "front matter: "),
    ])
    func aFrontMatterThatMakesNoSenseIsSaid(_ yaml: String, _ message: String) {
        let quiz = quiz("", front: "---\n\(yaml)\n---\n\n")
        #expect(
            quiz.diagnostics.contains { $0.message.hasPrefix(message) && ($0.line ?? 9) <= 3 },
            "\(quiz.diagnostics)")
        #expect(quiz.questions.count == 1)
    }
}
