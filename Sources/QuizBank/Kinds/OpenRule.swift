import LessonMarkup
import Yams

/// Sentences of the learner's own, who then says which points of a full answer were in them.
struct OpenRule: FenceKind {
    static let kind = QuestionKind.open
    static let takesMistakes = false
    // Each has a digit.
    private static let mostPoints = 9

    let points: [[Block]]

    static func rule(_ node: Node, in fence: inout AnswerFence) -> AnswerRule? {
        guard let items = node.sequence, (1...mostPoints).contains(items.count),
            items.allSatisfy({ $0.mapping != nil || $0.scalar?.string.contains { !$0.isWhitespace } == true })
        else {
            fence.report(
                node, "`open` is no list of one to \(mostPoints) points",
                "Write below `open:` a line `- …` for each point that a full answer has")
            return nil
        }
        var points: [[Block]] = []
        for item in items {
            guard let text = fence.sentence(item, "a point of `open`") else { return nil }
            points.append(fence.blocks(text))
        }
        return .open(points)
    }

    func prompt(on shown: Presentation) -> String { "Points you made, such as 1,3 (0: none)" }

    func response(to typed: String, on shown: Presentation) throws(QuizError) -> Response {
        let words = typed.lowercased().split { !$0.isLetter && !$0.isNumber }
        if words == ["all"] { return .points(Set(points.indices)) }
        if words == ["none"] || words == ["0"] { return .points([]) }
        let digits = words.flatMap { $0 }.filter { !["a", "n", "d"].contains($0) }
            .map { $0.wholeNumberValue.map { $0 - 1 } ?? -1 }
        guard !digits.isEmpty, digits.allSatisfy(points.indices.contains) else {
            throw QuizError("That names no points", fix: prompt(on: shown))
        }
        return .points(Set(digits))
    }

    /// An answer that misses one point in three is still one that a listener would take.
    func accepts(_ response: Response, on shown: Presentation) -> Bool {
        guard case .points(let found) = response else { return false }
        return 3 * found.count >= 2 * points.count
    }

    func text(on shown: Presentation) -> String {
        shown.points.map(\.blocks.plainText).joined(separator: " ")
    }

    func typedForms(on shown: Presentation) -> [String] { ["all"] }

    func coincides(with rule: AnswerRule, _ values: [String: Double]) -> Bool { false }
}
