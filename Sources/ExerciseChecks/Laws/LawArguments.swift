import Diagnostics
import Expressions
import LessonMarkup
import Yams

/// Why a law's arguments make no sense.
package struct LawProblem: Error {
    /// What is wrong, without a full stop.
    package var message: String
    /// What to write instead, without a full stop.
    package var fix: String
    /// The line, where it is another than the law's.
    var line: Int?

    init(_ message: String, _ fix: String, line: Int? = nil) {
        self.message = message
        self.fix = fix
        self.line = line
    }
}

/// What stands behind a law's name, and what it may speak of.
package struct LawArguments {
    let node: Node
    let entryPoint: EntryPoint
    /// The recipes of the inputs, for their axes and for drawing afresh.
    let recipes: [InputRecipe]
    /// How it is written, for problems.
    let form: String

    /// The value of a key; nil where it is not written.
    subscript(_ key: String) -> Node? { node.mapping?.first { $0.key.scalar?.string == key }?.value }

    /// Refuses any other key of a mapping.
    func allow(_ keys: String...) throws(LawProblem) {
        guard let mapping = node.mapping else {
            throw problem("the arguments are no `{key: value}`")
        }
        for (key, _) in mapping {
            let name = key.scalar?.string ?? "?"
            guard !keys.contains(name) else { continue }
            let likely = Diagnostic.nearest(to: name, among: keys)
            throw LawProblem(
                "unknown key `\(name)`", likely.map { "Did you mean `\($0)`?" } ?? "Write it as `\(form)`",
                line: key.mark?.line)
        }
    }

    func problem(_ message: String) -> LawProblem { LawProblem(message, "Write it as `\(form)`") }

    /// Refuses a law without arguments.
    func text(_ node: Node?, _ what: String) throws(LawProblem) -> String {
        guard let text = node?.scalar?.string, node?.null == nil else { throw problem("\(what) is missing") }
        return text
    }

    /// One input, by its name.
    func input(_ node: Node?) throws(LawProblem) -> LawInput {
        let name = try text(node, "the input")
        guard let index = entryPoint.parameters.firstIndex(where: { $0.label == name }) else {
            let labels = entryPoint.parameters.map(\.label)
            let likely = Diagnostic.nearest(to: name, among: labels)
            throw LawProblem(
                "there is no input `\(name)`",
                likely.map { "Did you mean `\($0)`?" } ?? "The inputs are \(labels.joined(separator: ", "))",
                line: node?.mark?.line)
        }
        return LawInput(name: name, index: index, recipe: recipes.first { $0.name == name })
    }

    /// One input or a list of them.
    func inputs(_ node: Node?) throws(LawProblem) -> [LawInput] {
        guard let sequence = node?.sequence else { return [try input(node)] }
        var inputs: [LawInput] = []
        for item in sequence { inputs.append(try input(item)) }
        guard !inputs.isEmpty else { throw problem("the list of inputs is empty") }
        return inputs
    }

    /// One result by its name; a lone one needs none.
    func result(_ node: Node?) throws(LawProblem) -> LawResult {
        let results = entryPoint.results
        guard let node else {
            guard results.count == 1 else {
                throw problem("the function has several results: name one, as `result: …`")
            }
            return LawResult(index: 0, result: results[0])
        }
        let name = try text(node, "the result")
        guard let index = results.firstIndex(where: { $0.label == name }) else {
            let likely = Diagnostic.nearest(to: name, among: results.map(\.label))
            throw LawProblem(
                "there is no result `\(name)`",
                likely.map { "Did you mean `\($0)`?" }
                    ?? "The results are \(results.map { $0.label.isEmpty ? "one without a name" : $0.label }.joined(separator: ", "))",
                line: node.mark?.line)
        }
        return LawResult(index: index, result: results[index])
    }

    /// The results named, or all of them.
    func results(_ node: Node?) throws(LawProblem) -> [LawResult] {
        guard let node else {
            return entryPoint.results.enumerated().map { LawResult(index: $0.offset, result: $0.element) }
        }
        guard let sequence = node.sequence else { return [try result(node)] }
        var results: [LawResult] = []
        for item in sequence { results.append(try result(item)) }
        return results
    }

    func formula(_ node: Node?, _ what: String) throws(LawProblem) -> Expression {
        let text = try text(node, what)
        do {
            return try InputText.formula(text)
        } catch {
            throw LawProblem(error.message, error.fix, line: node?.mark?.line)
        }
    }

    func number(_ node: Node?, _ what: String) throws(LawProblem) -> Double {
        let value = try formula(node, what).value()
        guard value.isFinite else { throw problem("\(what) is no number") }
        return value
    }

    /// Inputs with what they become: {x: x * 50}.
    func changes(_ node: Node?) throws(LawProblem) -> [LawChange] {
        guard let mapping = node?.mapping, !mapping.isEmpty else {
            throw problem("`{input: formula}` is missing")
        }
        var changes: [LawChange] = []
        for (key, value) in mapping {
            let input = try input(key)
            let formula = try formula(value, "the formula for `\(input.name)`")
            let labels = entryPoint.parameters.map(\.label)
            if let unknown = formula.names.sorted().first(where: { !labels.contains($0) }) {
                throw LawProblem(
                    "`\(unknown)` is no input", "A formula here names inputs only", line: value.mark?.line)
            }
            changes.append(
                LawChange(
                    input: input.index, formula: formula, labels: labels,
                    text: "\(input.name) is \(try text(value, "the formula"))"))
        }
        return changes
    }
}

/// An input that a law speaks of.
struct LawInput: Sendable {
    var name: String
    /// Where it stands among the parameters.
    var index: Int
    var recipe: InputRecipe?

    /// Which of its axes has a size of this name.
    func axis(of size: String) -> Int? {
        recipe?.shape?.firstIndex { $0 == .name(size) }
    }
}

/// A result that a law speaks of.
struct LawResult: Sendable {
    var index: Int
    var result: EntryPoint.Result

    /// "`states`", or "the result".
    var name: String { result.label.isEmpty ? "the result" : "`\(result.label)`" }
}
