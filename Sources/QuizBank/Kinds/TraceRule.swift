import Diagnostics
import Yams

/// What a program prints.
struct TraceRule: FenceKind {
    static let kind = QuestionKind.trace

    let printed: String

    static func rule(_ node: Node, in fence: inout AnswerFence) -> AnswerRule? {
        guard let text = node.scalar?.string, !normal(text).isEmpty else {
            fence.report(node, "the trace is empty", "Write what is printed: `trace: \"3 1\"`")
            return nil
        }
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return .trace(lines.map { Diagnostic.printable(String($0)) }.joined(separator: "\n"))
    }

    func prompt(on shown: Presentation) -> String { "Type what is printed" }

    func response(to typed: String, on shown: Presentation) throws(QuizError) -> Response { .text(typed) }

    func accepts(_ response: Response, on shown: Presentation) -> Bool {
        guard case .text(let typed) = response else { return false }
        return Self.normal(typed) == Self.normal(printed)
    }

    func text(on shown: Presentation) -> String {
        var text = printed[...]
        while text.last?.isNewline == true { text.removeLast() }
        return String(text)
    }

    func coincides(with rule: AnswerRule, _ values: [String: Double]) -> Bool {
        guard case .trace(let other) = rule else { return false }
        return Self.normal(printed) == Self.normal(other)
    }

    /// All white space the same and none beside brackets and commas: `[1, 2]` is `[1,2]`, and an answer may be typed on
    /// one line.
    static func normal(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.replacing(/\ ?([\[\](),])\ ?/) { match in String(match.1) }
    }
}
