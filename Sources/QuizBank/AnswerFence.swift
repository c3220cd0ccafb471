import Diagnostics
import Expressions
import Foundation
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

    private static let kinds = ["number", "shape", "trace", "text", "open"]
    // Trying a question out costs time in proportion to both.
    private static let mostMistakes = 20
    private static let mostDraws = 20
    // Each has a digit.
    private static let mostPoints = 9
    private static let keys = kinds + ["tolerance", "unit", "draw", "wrong"]

    init(text: String, line: Int, file: String, macros: MacroScope? = nil) {
        self.text = text
        self.line = line
        self.file = file
        self.macros = macros
    }

    private mutating func report(_ node: Node?, _ message: String, _ fix: String) {
        report(yamlLine: node?.mark?.line, message, fix)
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
        let kinds = Self.kinds.filter { values[$0] != nil }
        guard let kind = kinds.first, kinds.count == 1, let node = values[kind] else {
            report(
                root,
                kinds.isEmpty
                    ? "the answer says nothing" : "the answer has \(kinds.joined(separator: " and "))",
                "Give exactly one of \(Self.kinds.joined(separator: ", "))")
            return
        }
        if let node = values["draw"] { question.draws = draws(node) }
        guard let answer = rule(kind, node) else { return }
        question.answer = answer
        readNumberOptions(values, kind: kind, into: &question)
        if kind == "open", let node = values["wrong"] {
            report(node, "`wrong` does not go with `open`, which learners judge themselves", "Remove it")
        } else if let node = values["wrong"] {
            question.mistakes = mistakes(node, kind: kind, like: question.answer)
        }
    }

    private mutating func readNumberOptions(
        _ values: [String: Node], kind: String, into question: inout Question
    ) {
        guard case .number(var rule) = question.answer else {
            for key in ["tolerance", "unit"] {
                if let node = values[key] {
                    report(node, "`\(key)` goes with a number, not a \(kind)", "Remove it")
                }
            }
            return
        }
        if let node = values["tolerance"] {
            let value = node.scalar.flatMap { Double($0.string) }
            if let value, value.isFinite, value >= 0 {
                rule.statedTolerance = value
            } else {
                let problem = value.map { $0 < 0 } == true ? "is negative" : "is no number"
                report(
                    node, "the tolerance \(problem)",
                    "Write the largest difference that is still right, such as 0.01")
            }
        }
        if let node = values["unit"] {
            rule.unit = texts(node, splitting: false).flatMap { $0.count == 1 ? $0[0] : nil }
            if rule.unit?.isEmpty != false {
                report(node, "the unit is no text", "Write `unit: parameters`, or remove it")
            }
        }
        question.answer = .number(rule)
    }

    private mutating func rule(_ kind: String, _ node: Node) -> AnswerRule? {
        switch kind {
        case "number": return number(node)
        case "shape":
            guard let dimensions = texts(node, splitting: true) else {
                report(node, "the shape is no list", "Write it as `shape: [B, T, H]`")
                return nil
            }
            return .shape(dimensions)
        case "trace":
            guard let text = node.scalar?.string, !TextAnswer.trace(text).isEmpty else {
                report(node, "the trace is empty", "Write what is printed: `trace: \"3 1\"`")
                return nil
            }
            let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            return .trace(lines.map { Diagnostic.printable(String($0)) }.joined(separator: "\n"))
        case "open": return openPoints(node)
        default:
            guard let spellings = texts(node, splitting: false), !spellings.isEmpty,
                !spellings.contains(where: { TextAnswer.spelling($0).isEmpty })
            else {
                report(
                    node, "the text has no spelling, or an empty one",
                    "Write `text: [spelling, other spelling]`")
                return nil
            }
            return .text(spellings)
        }
    }

    private mutating func openPoints(_ node: Node) -> AnswerRule? {
        let points = node.sequence.map { items in items.map { $0.scalar?.string ?? "" } } ?? []
        guard (1...Self.mostPoints).contains(points.count),
            points.allSatisfy({ $0.contains { !$0.isWhitespace } })
        else {
            report(
                node, "`open` is no list of one to \(Self.mostPoints) points",
                "Write below `open:` a line `- …` for each point that a full answer has")
            return nil
        }
        return .open(points.map { Document(parsing: $0, macros: macros).blocks })
    }

    private mutating func number(_ node: Node) -> AnswerRule? {
        guard let text = node.scalar?.string else {
            report(node, "the number is a list or a map", "Write a number or a formula")
            return nil
        }
        do {
            let formula = try Expression(parsing: text)
            let literal = text.trimmingCharacters(in: .whitespaces)
            let isPlain = NumberText.halfUnit(ofLastDigitIn: literal) != nil
            return .number(NumberRule(formula: formula, literal: isPlain ? literal : nil))
        } catch {
            let problem = QuizError(error)
            let place = problem.column.map { " at character \($0)" } ?? ""
            report(node, "in the formula `\(text)`\(place): \(problem.message)", problem.fix)
            return nil
        }
    }

    private mutating func draws(_ node: Node) -> [Draw] {
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
                result.append(try Draw(name: name, range: texts(range, splitting: false) ?? []))
            } catch {
                report(key, error.message, error.fix)
            }
        }
        return result
    }

    private mutating func mistakes(_ node: Node, kind: String, like answer: AnswerRule) -> [Mistake] {
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
            guard var rule = rule(kind, value) else { continue }
            // A mistake is recognised as exactly as the right answer is.
            if case .number(var number) = rule, case .number(let right) = answer {
                number.statedTolerance = right.statedTolerance
                rule = .number(number)
            }
            let feedback = Document(parsing: text, macros: macros).blocks
            result.append(Mistake(answer: rule, feedback: feedback))
        }
        return result
    }

    /// The texts of a list of scalars; of one scalar, split at commas when `splitting`. Printable, whatever the escapes
    /// in quoted scalars stand for.
    private func texts(_ node: Node, splitting: Bool) -> [String]? {
        if let items = node.sequence {
            let texts = items.compactMap { $0.scalar.map { printable($0.string) } }
            return texts.count == items.count && texts.allSatisfy { !$0.isEmpty } ? texts : nil
        }
        guard let text = node.scalar.map({ printable($0.string) }) else { return nil }
        return splitting ? TextAnswer.dimensions(text) : [text]
    }

    private func printable(_ text: String) -> String {
        Diagnostic.printable(text.trimmingCharacters(in: .whitespacesAndNewlines))
    }
}
