import Diagnostics
import Expressions
import LessonMarkup
import Yams

/// Reads how an input is drawn: "[B, T, D] normal(0, 0.5)".
struct InputText {
    /// Why it makes no sense.
    struct Problem: Error {
        var message: String
        var fix: String
    }

    private(set) var shape: [Expression]?
    private(set) var kind: InputKind
    private(set) var arguments: [Expression] = []
    private(set) var choices: [String] = []
    /// The input that it is like.
    private(set) var model: String?

    init(_ text: String) throws(Problem) {
        var rest = text.trimmingBlanks
        if rest.first == "[" {
            guard let end = rest.firstIndex(of: "]") else {
                throw Problem(
                    message: "the shape `\(text)` is not closed", fix: "Write it as `[B, T] normal`")
            }
            shape = []
            for part in Self.parts(String(rest[rest.index(after: rest.startIndex)..<end])) {
                shape?.append(try Self.formula(part))
            }
            rest = String(rest[rest.index(after: end)...]).trimmingBlanks
        }
        if rest.hasPrefix("of ") || rest.hasPrefix("of["), shape != nil { rest = "some " + rest }
        let all = InputKind.allCases.sorted { $0.rawValue.count > $1.rawValue.count }
        guard
            let kind = all.first(where: { kind in
                rest.hasPrefix(kind.rawValue)
                    && !(rest.dropFirst(kind.rawValue.count).first.map {
                        $0.isLetter || $0.isNumber || $0 == "-"
                    }
                        ?? false)
            })
        else {
            let word = String(rest.prefix { $0 != "(" && $0 != " " })
            let likely = Diagnostic.nearest(to: word, among: InputKind.allCases.map(\.rawValue))
            throw Problem(
                message: word.isEmpty ? "it has no kind" : "unknown kind `\(word)`",
                fix: likely.map { "Did you mean `\($0)`?" }
                    ?? "The kinds are \(InputKind.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        self.kind = kind
        rest = String(rest.dropFirst(kind.rawValue.count)).trimmingBlanks
        try readArguments(rest)
    }

    private mutating func readArguments(_ rest: String) throws(Problem) {
        switch kind {
        case .oneOf, .someOf:
            guard let list = try? SmallList.read(rest), !list.isEmpty else {
                throw Problem(message: "it needs a list of texts", fix: "Write it as `\(kind.form)`")
            }
            choices = list
        case .like:
            guard !rest.isEmpty, rest.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else {
                throw Problem(message: "`like` needs the name of an input", fix: "Write it as `like h0`")
            }
            model = rest
        case .constant:
            guard !rest.isEmpty else {
                throw Problem(message: "`constant` needs a number", fix: "Write it as `constant 0.01`")
            }
            arguments = [try Self.formula(rest)]
        default:
            if !rest.isEmpty {
                guard rest.first == "(", rest.last == ")" else {
                    throw Problem(message: "unexpected `\(rest)`", fix: "Write it as `\(kind.form)`")
                }
                for part in Self.parts(String(rest.dropFirst().dropLast())) {
                    arguments.append(try Self.formula(part))
                }
            }
            guard kind.argumentCounts.contains(arguments.count) else {
                throw Problem(
                    message: "`\(kind.rawValue)` does not take \(arguments.count) arguments",
                    fix: "Write it as `\(kind.form)`")
            }
        }
    }

    /// What stands between commas that are in no parentheses.
    static func parts(_ text: String) -> [String] {
        var parts = [""]
        var depth = 0
        for character in text {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            if character == ",", depth == 0 {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        return parts.count == 1 && parts[0].trimmingBlanks.isEmpty ? [] : parts
    }

    static func formula(_ text: String) throws(Problem) -> Expression {
        do {
            return try Expression(parsing: text)
        } catch {
            throw Problem(
                message:
                    "in the formula `\(text.trimmingBlanks)` at character \(error.column): \(error.message)",
                fix: error.fix)
        }
    }
}

/// A list of texts in brackets, as YAML reads it.
enum SmallList {
    static func read(_ text: String) throws -> [String]? {
        guard let node = try Parser(yaml: text).singleRoot(), let sequence = node.sequence else { return nil }
        var list: [String] = []
        for item in sequence {
            guard let scalar = item.scalar else { return nil }
            list.append(scalar.string)
        }
        return list
    }
}

extension String {
    /// Without blanks at its ends.
    var trimmingBlanks: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        return String(rest)
    }
}
