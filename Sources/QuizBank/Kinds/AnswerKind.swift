import Expressions
import LessonMarkup
import Yams

/// A kind of question, holding what its author gave as the right answer, or as a wrong one that is foreseen.
protocol AnswerKind: Sendable {
    /// Its name.
    static var kind: QuestionKind { get }

    /// What is listed with letters below the question, in the author's order.
    var offered: [Choice] { get }
    /// What to type, in a few words. Never the answer.
    func prompt(on shown: Presentation) -> String
    /// Understands what was typed; throws what to type instead, which costs no attempt.
    func response(to typed: String, on shown: Presentation) throws(QuizError) -> Response
    /// Whether an answer is this one.
    func accepts(_ response: Response, on shown: Presentation) -> Bool
    /// Judges an answer, as the question's own rule.
    func judgement(of response: Response, on shown: Presentation, isLastTry: Bool) -> Judgement
    /// This answer in words: `28 parameters`.
    func text(on shown: Presentation) -> String
    /// Ways to type this answer; each has to be accepted.
    func typedForms(on shown: Presentation) -> [String]
    /// Whether an answer that equals this one would be accepted by a rule.
    func coincides(with rule: AnswerRule, _ values: [String: Double]) -> Bool
    /// Whether there is an answer at all: a number that is finite.
    func isDefined(_ values: [String: Double]) -> Bool
    /// The formulas in it, for what they name.
    var formulas: [Expression] { get }
}

/// Whether an answer is right, and what is said of it.
struct Judgement {
    var isCorrect: Bool
    var feedback: [[Block]] = []
}

extension AnswerKind {
    var offered: [Choice] { [] }
    var formulas: [Expression] { [] }

    func isDefined(_ values: [String: Double]) -> Bool { true }

    func typedForms(on shown: Presentation) -> [String] { [text(on: shown)] }

    func judgement(of response: Response, on shown: Presentation, isLastTry: Bool) -> Judgement {
        if accepts(response, on: shown) { return Judgement(isCorrect: true) }
        let mistake = shown.question.mistakes.first { $0.answer.kind.accepts(response, on: shown) }
        return Judgement(isCorrect: false, feedback: mistake.map { [$0.feedback] } ?? [])
    }
}

/// A kind that an `answer` fence holds, behind the key that is its name.
protocol FenceKind: AnswerKind {
    /// Further keys that go with it.
    static var options: [String] { get }
    /// Whether its author foresees wrong answers.
    static var takesMistakes: Bool { get }
    /// Reads the value behind its key; nil, and said, where it makes no sense.
    static func rule(_ node: Node, in fence: inout AnswerFence) -> AnswerRule?
    /// Reads the values of its options.
    static func readOptions(
        _ values: [String: Node], into rule: inout AnswerRule, in fence: inout AnswerFence)
    /// Reads a wrong answer, which may lean on the right one.
    static func mistake(_ node: Node, besides right: AnswerRule, in fence: inout AnswerFence) -> AnswerRule?
}

extension FenceKind {
    static var options: [String] { [] }
    static var takesMistakes: Bool { true }

    static func readOptions(
        _ values: [String: Node], into rule: inout AnswerRule, in fence: inout AnswerFence
    ) {}

    static func mistake(_ node: Node, besides right: AnswerRule, in fence: inout AnswerFence) -> AnswerRule? {
        rule(node, in: &fence)
    }
}
