import Diagnostics
import Expressions
import LessonMarkup
import SmallYAML
import Yams

/// Reads the YAML of an `answer` fence.
struct AnswerFence {
    let text: String
    /// The file's line of the YAML's first line.
    let line: Int
    let file: String
    /// What holds for formulas in feedback.
    let macros: MacroScope?
    private(set) var diagnostics: [Diagnostic] = []
    /// What is drawn, read before the answer.
    private(set) var draws: [Draw] = []
    /// What a generator computes: first for the answer.
    var calls: [GeneratorCall] = []

    private static let kinds = QuestionKind.ofFences
    // Trying a question out costs time in proportion to both.
    private static let mostMistakes = 20
    private static let mostDraws = 20
    private static let keys =
        kinds.map(\.rawValue) + kinds.flatMap { $0.fenceType?.options ?? [] } + ["draw", "wrong"]

    init(text: String, line: Int, file: String, macros: MacroScope? = nil) {
        self.text = text
        self.line = line
        self.file = file
        self.macros = macros
    }

    /// Notes an error at a node.
    mutating func report(_ node: Node?, _ message: String, _ fix: String) {
        report(yamlLine: node?.mark?.line, message, fix)
    }

    /// Notes an error at a node, unless one of what is below it has been noted.
    mutating func reportOnce(_ node: Node, _ message: String, _ fix: String) {
        let first = line + max(0, (node.mark?.line ?? 1) - 1)
        guard !diagnostics.contains(where: { ($0.line ?? 0) >= first && $0.severity == .error }) else {
            return
        }
        report(node, message, fix)
    }

    /// Notes that a wrong answer names something that the right one has not.
    mutating func reportUnknown(_ text: String, among known: [String], at node: Node) {
        let likely = Diagnostic.nearest(to: text, among: known)
        report(
            node,
            known.contains(text)
                ? "`\(text)` is there twice" : "`\(text)` is no part of the right answer",
            likely.map { "Did you mean `\($0)`?" } ?? "Write it as it stands there")
    }

    private mutating func report(
        yamlLine: Int?, _ message: String, _ fix: String, severity: Diagnostic.Severity = .error
    ) {
        diagnostics.append(
            Diagnostic(
                severity, file: file, line: line + max(0, (yamlLine ?? 1) - 1), message: message, fix: fix))
    }

    /// Fills in the question's answer, mistakes and draws.
    mutating func read(into question: inout Question) {
        let root: Node?
        do {
            root = try SmallYAML.parse(text)
        } catch {
            report(yamlLine: error.line, "answer: \(error.message)", error.fix)
            return
        }
        guard let map = root?.mapping else {
            report(root, "the answer is no list of `key: value` lines", "Write `number: 28`, for example")
            return
        }
        var values: [String: Node] = [:]
        for (key, value) in map {
            let name = key.scalar?.string ?? "?"
            if Self.keys.contains(name) {
                values[name] = value
                continue
            }
            let likely = Diagnostic.nearest(to: name, among: Self.keys)
            report(
                yamlLine: key.mark?.line, "unknown key `\(name)`",
                likely.map { "Did you mean `\($0)`?" }
                    ?? "Remove it; the keys are \(Self.keys.joined(separator: ", "))",
                severity: .warning)
        }
        let kinds = Self.kinds.filter { values[$0.rawValue] != nil }
        guard let kind = kinds.first, kinds.count == 1, let node = values[kind.rawValue],
            let type = kind.fenceType
        else {
            report(
                root,
                kinds.isEmpty
                    ? "the answer says nothing"
                    : "the answer has \(kinds.map(\.rawValue).joined(separator: " and "))",
                "Give exactly one of \(Self.kinds.map(\.rawValue).joined(separator: ", "))")
            return
        }
        if let node = values["draw"] { draws = readDraws(node) }
        question.draws = draws
        guard var answer = type.rule(node, in: &self) else { return }
        type.readOptions(values, into: &answer, in: &self)
        refuseOptions(of: values, otherThan: type.options, on: kind)
        question.answer = answer
        if let node = values["wrong"] {
            if type.takesMistakes {
                question.mistakes = mistakes(node, kind: kind, type, besides: answer)
            } else {
                report(
                    node, "`wrong` does not go with `\(kind.rawValue)`, which learners judge themselves",
                    "Remove it")
            }
        }
        question.calls = calls
    }

    private mutating func refuseOptions(
        of values: [String: Node], otherThan own: [String], on kind: QuestionKind
    ) {
        for other in Self.kinds {
            for key in other.fenceType?.options ?? [] where !own.contains(key) {
                guard let node = values[key] else { continue }
                report(node, "`\(key)` goes with a \(other.rawValue), not a \(kind.rawValue)", "Remove it")
            }
        }
    }

    private mutating func readDraws(_ node: Node) -> [Draw] {
        guard let map = node.mapping else {
            report(node, "`draw` is no map", "Write `draw: {D: [2, 9]}`")
            return []
        }
        guard map.count <= Self.mostDraws else {
            report(node, "more than \(Self.mostDraws) quantities are drawn", "Draw fewer")
            return []
        }
        var result: [Draw] = []
        for (key, range) in map {
            let name = key.scalar?.string ?? ""
            guard name.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_]{0,30}/) != nil, name != Placeholders.answerName,
                Expression.Function(rawValue: name) == nil
            else {
                report(
                    key, "`\(name)` cannot be drawn",
                    "Use a name of letters, digits and underscores, and no function's")
                continue
            }
            do {
                result.append(try Draw(name: name, range: texts(range) ?? []))
            } catch {
                report(key, error.message, error.fix)
            }
        }
        return result
    }

    private mutating func mistakes(
        _ node: Node, kind: QuestionKind, _ type: any FenceKind.Type, besides right: AnswerRule
    ) -> [Mistake] {
        let kind = kind.rawValue
        let form = "Write `wrong:` and below it lines `- {\(kind): …, feedback: \"…\"}`"
        guard let items = node.sequence else {
            report(node, "`wrong` is no list", form)
            return []
        }
        guard items.count <= Self.mostMistakes else {
            report(node, "there are more than \(Self.mostMistakes) wrong answers", "Keep the likeliest")
            return []
        }
        var result: [Mistake] = []
        for item in items {
            guard let map = item.mapping, let value = map[Node(kind)],
                let text = map[Node("feedback")]?.scalar?.string,
                map.count == 2
            else {
                let others = (item.mapping ?? [:]).keys.compactMap { $0.scalar?.string }
                    .filter { ![kind, "feedback"].contains($0) }
                report(
                    item,
                    others.isEmpty
                        ? "a wrong answer is not a \(kind) and its feedback"
                        : "a wrong answer has `\(others[0])`, and may have only `\(kind)` and `feedback`",
                    form)
                continue
            }
            guard let rule = type.mistake(value, besides: right, in: &self) else { continue }
            result.append(Mistake(answer: rule, feedback: blocks(text)))
        }
        return result
    }

    // MARK: Parts of values

    /// A formula of drawn names; nil, and said, where it makes no sense.
    mutating func formula(_ text: String, at node: Node) -> Expression? {
        do {
            return try Expression(parsing: text)
        } catch {
            let place = " at character \(error.column)"
            report(node, "in the formula `\(text)`\(place): \(error.message)", error.fix)
            return nil
        }
    }

    /// One line of text; nil, and said, where there is none. A line with a colon is a map to YAML, and that is said too.
    mutating func sentence(_ node: Node, _ what: String) -> String? {
        if let (key, _) = node.mapping?.first {
            let start = (key.scalar?.string ?? "").prefix(40)
            report(
                node, "\(what) has a colon, which makes a key of `\(start)`",
                "Put the whole line in quotes: \"\(start): …\"")
            return nil
        }
        guard node.null == nil, let text = node.scalar.map({ printable($0.string) }), !text.isEmpty else {
            report(node, "\(what) is no text", "Write it in a line, in quotes if it holds a colon")
            return nil
        }
        return text
    }

    /// The lines of a list; nil where it is none, and said where one of them is no text.
    mutating func sentences(_ node: Node, _ what: String) -> [String]? {
        guard let items = node.sequence else { return nil }
        var result: [String] = []
        for item in items {
            guard let text = sentence(item, what) else { return nil }
            result.append(text)
        }
        return result
    }

    /// A text of its own in Markdown.
    func blocks(_ text: String) -> [Block] { Document(parsing: text, macros: macros).blocks }

    /// The texts of a list of scalars; of one scalar, split at commas when `splitting`. Printable, whatever the escapes
    /// in quoted scalars stand for.
    func texts(_ node: Node, splitting: Bool = false) -> [String]? {
        if let items = node.sequence {
            let texts = items.compactMap { $0.scalar.map { printable($0.string) } }
            return texts.count == items.count && texts.allSatisfy { !$0.isEmpty } ? texts : nil
        }
        guard let text = node.scalar.map({ printable($0.string) }) else { return nil }
        return splitting ? ShapeText.extents(text) : [text]
    }

    private func printable(_ text: String) -> String {
        Diagnostic.printable(text.trimmed)
    }
}
