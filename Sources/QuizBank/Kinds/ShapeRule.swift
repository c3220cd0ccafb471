import Expressions
import Yams

/// The extents of a tensor: names, numbers, or formulas of drawn names.
struct ShapeRule: FenceKind {
    static let kind = QuestionKind.shape

    let extents: [String]

    static func rule(_ node: Node, in fence: inout AnswerFence) -> AnswerRule? {
        guard let extents = fence.texts(node, splitting: true) else {
            fence.report(node, "the shape is no list", "Write it as `shape: [B, T, H]`")
            return nil
        }
        return .shape(extents)
    }

    func prompt(on shown: Presentation) -> String { "Type a shape, such as \(example(on: shown))" }

    /// A shape that is not the answer.
    private func example(on shown: Presentation) -> String {
        let key = resolved(shown.values)
        return ["2,N", "3,K"].first { !ShapeText.isSame(ShapeText.extents($0) ?? [], key) } ?? "4,M"
    }

    func response(to typed: String, on shown: Presentation) throws(QuizError) -> Response {
        let advice = "Type its sizes with commas between them, such as \(example(on: shown))"
        guard let typed = ShapeText.extents(typed) else { throw QuizError("That is no shape", fix: advice) }
        // A product may be one size, or somebody's way to write several.
        if typed.count == 1, extents.count > 1, typed[0].contains(where: { "*·⋅".contains($0) }) {
            throw QuizError("Is that one size or several?", fix: advice)
        }
        return .shape(typed)
    }

    func accepts(_ response: Response, on shown: Presentation) -> Bool {
        guard case .shape(let typed) = response else { return false }
        return ShapeText.isSame(typed, resolved(shown.values))
    }

    func text(on shown: Presentation) -> String { "[\(resolved(shown.values).joined(separator: ", "))]" }

    func typedForms(on shown: Presentation) -> [String] {
        let extents = resolved(shown.values)
        return extents.count < 2
            ? [text(on: shown)]
            : [text(on: shown), extents.joined(separator: "×"), extents.joined(separator: ",")]
    }

    func coincides(with rule: AnswerRule, _ values: [String: Double]) -> Bool {
        guard case .shape(let others) = rule else { return false }
        return ShapeText.isSame(resolved(values), ShapeRule(extents: others).resolved(values))
    }

    /// The extents with each formula of numbers and drawn names replaced by its value.
    func resolved(_ values: [String: Double]) -> [String] {
        extents.map { extent in
            if extent.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return extent }
            guard let formula = try? Expression(parsing: extent), formula.names.isSubset(of: values.keys)
            else { return extent }
            let value = formula.value(values)
            return value.isFinite ? NumberText.text(value) : extent
        }
    }
}
