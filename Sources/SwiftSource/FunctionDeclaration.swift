/// A function as a learner declared it, read from the source.
package struct FunctionDeclaration: Equatable {
    /// One parameter as callers see it.
    package struct Parameter: Equatable {
        /// What a caller writes; "_" for none.
        package var label: String
        /// As it is written.
        package var type: String
    }

    /// The base name.
    package var name: String
    /// Counted from 1.
    package var line: Int
    /// "private", "static", …
    package var modifiers: Set<String> = []
    /// "struct Cell", or "another function", where it does not stand at the top level.
    package var enclosing: String?
    /// Whether type parameters follow its name.
    package var isGeneric = false
    /// In order.
    package var parameters: [Parameter] = []
    /// Whether it is called with `await`.
    package var isAsync = false
    /// Whether it is called with `try`.
    package var isThrowing = false
    /// "Void" where none is written.
    package var result = "Void"

    /// Every function that a source declares, in order.
    package static func all(in source: String) -> [FunctionDeclaration] {
        var scanner = Scanner(tokens: SwiftTokens(source).tokens)
        return scanner.declarations()
    }
}

private struct Scanner {
    let tokens: [SwiftTokens.Token]
    private var index = 0

    init(tokens: [SwiftTokens.Token]) {
        self.tokens = tokens
    }

    private var text: String { index < tokens.count ? tokens[index].text : "" }

    private static let types: Set = ["struct", "class", "enum", "extension", "actor", "protocol"]
    private static let modifiers: Set = [
        "private", "fileprivate", "internal", "public", "package", "open", "static", "mutating",
        "nonisolated",
    ]

    mutating func declarations() -> [FunctionDeclaration] {
        var found: [FunctionDeclaration] = []
        var enclosing: [String] = []
        var opening = "braces"
        while index < tokens.count {
            switch text {
            case "{":
                enclosing.append(opening)
                opening = "braces"
                index += 1
            case "}":
                _ = enclosing.popLast()
                opening = "braces"
                index += 1
            case "func":
                if let function = function(in: enclosing.last) { found.append(function) }
                opening = "another function"
            case let word where Self.types.contains(word) && index + 1 < tokens.count:
                opening = "\(word) \(tokens[index + 1].text)"
                index += 2
            default:
                index += 1
            }
        }
        return found
    }

    private mutating func function(in enclosing: String?) -> FunctionDeclaration? {
        let start = index
        index += 1
        guard index < tokens.count, let first = text.first, first.isLetter || first == "_" || first == "`"
        else {
            return nil
        }
        var function = FunctionDeclaration(name: text, line: tokens[index].line)
        function.enclosing = enclosing
        var before = start - 1
        while before >= 0, Self.modifiers.contains(tokens[before].text) {
            function.modifiers.insert(tokens[before].text)
            before -= 1
        }
        index += 1
        if text == "<" {
            function.isGeneric = true
            skipAngles()
        }
        guard text == "(" else { return function }
        index += 1
        function.parameters = parameters()
        effectsAndResult(of: &function)
        return function
    }

    private mutating func skipAngles() {
        var depth = 0
        while index < tokens.count {
            if text == "<" { depth += 1 }
            if text == ">" { depth -= 1 }
            index += 1
            if depth == 0 { return }
        }
    }

    /// From behind the opening parenthesis to behind the closing one.
    private mutating func parameters() -> [FunctionDeclaration.Parameter] {
        var list: [FunctionDeclaration.Parameter] = []
        var words: [String] = []
        var depth = 0
        func add() {
            guard let colon = words.firstIndex(of: ":"), let label = words.first else { return }
            let type = words[(colon + 1)...].prefix { $0 != "=" }
            list.append(.init(label: label, type: Self.joined(Array(type))))
        }
        while index < tokens.count {
            let word = text
            index += 1
            if word == ")", depth == 0 { break }
            if ["(", "[", "<", "{"].contains(word) { depth += 1 }
            if [")", "]", ">", "}"].contains(word) { depth -= 1 }
            if word == ",", depth == 0 {
                add()
                words = []
            } else {
                words.append(word)
            }
        }
        add()
        return list
    }

    private mutating func effectsAndResult(of function: inout FunctionDeclaration) {
        while index < tokens.count, ["async", "throws", "rethrows"].contains(text) {
            if text == "async" { function.isAsync = true } else { function.isThrowing = true }
            index += 1
            if text == "(" {
                // throws(Problem)
                index += 1
                _ = parameters()
            }
        }
        guard text == "->" else { return }
        index += 1
        var words: [String] = []
        while index < tokens.count, text != "{", text != "}", text != "where", text != "func" {
            words.append(text)
            index += 1
        }
        function.result = Self.joined(words)
    }

    /// Tokens of a type as one writes them: "inout Tensor", "(h: Tensor, c: Tensor)".
    private static func joined(_ words: [String]) -> String {
        var text = ""
        for word in words {
            let needsBlank =
                (text.last.map { $0.isLetter || $0.isNumber } ?? false) && (word.first?.isLetter ?? false)
                || [":", ","].contains(text.suffix(1)) || word == "->" || text.hasSuffix("->")
            text += (needsBlank ? " " : "") + word
        }
        return text
    }
}
