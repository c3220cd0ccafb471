import Foundation
import Yams

/// A word or a few, in any of several spellings.
struct TextRule: FenceKind {
    static let kind = QuestionKind.text

    let spellings: [String]

    static func rule(_ node: Node, in fence: inout AnswerFence) -> AnswerRule? {
        guard let spellings = fence.texts(node), !spellings.isEmpty,
            !spellings.contains(where: { normal($0).isEmpty })
        else {
            fence.report(
                node, "the text has no spelling, or an empty one",
                "Write `text: [spelling, other spelling]`")
            return nil
        }
        return .text(spellings)
    }

    func prompt(on shown: Presentation) -> String { "Type a word or a few" }

    func response(to typed: String, on shown: Presentation) throws(QuizError) -> Response {
        guard !Self.normal(typed).isEmpty else { throw QuizError("That is no word", fix: prompt(on: shown)) }
        return .text(typed)
    }

    func accepts(_ response: Response, on shown: Presentation) -> Bool {
        guard case .text(let typed) = response else { return false }
        let wanted = Self.normal(typed)
        return spellings.contains { Self.normal($0) == wanted }
    }

    func text(on shown: Presentation) -> String { spellings.first ?? "" }

    func typedForms(on shown: Presentation) -> [String] { spellings }

    func coincides(with rule: AnswerRule, _ values: [String: Double]) -> Bool {
        guard case .text(let others) = rule else { return false }
        return !Set(spellings.map(Self.normal)).isDisjoint(with: others.map(Self.normal))
    }

    /// A spelling without case, blanks, hyphens, an article before it, and the quotes or full stop that people put around
    /// it: `the forget-gate` is `Forget gate`.
    static func normal(_ text: String) -> String {
        let marks = CharacterSet(charactersIn: "\"'`“”‘’.").union(.whitespacesAndNewlines)
        let bare = text.trimmingCharacters(in: marks).lowercased()
        var words = bare.split { $0.isWhitespace || "-‐‑".contains($0) }
        if words.count > 1, ["the", "a", "an"].contains(words[0]) { words.removeFirst() }
        // A lone sign, such as a minus, is all there is of an answer.
        return words.isEmpty ? bare : words.joined()
    }
}
