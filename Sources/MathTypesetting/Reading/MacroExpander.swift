/// Replaces macros by their bodies, those given and those that the formula itself defines with
/// `\newcommand`, `\renewcommand`, `\providecommand`, `\def`, `\let` or `\DeclareMathOperator`.
struct MacroExpander {
    /// What came of a formula.
    struct Result {
        /// Without blanks.
        var tokens: [LocatedToken]
        /// Those given and those defined.
        var macros: MathMacros
        /// What was wrong with its definitions.
        var problems: [MathProblem] = []
        /// Whether it consists of definitions and nothing to be shown.
        var isDefinitionsOnly = false
    }

    /// The tokens that expansions may produce beyond those of the formula: macros can call themselves, or
    /// double at every step.
    static let budget = 10_000

    static let definitions: Set<String> = [
        "newcommand", "renewcommand", "providecommand", "def", "gdef", "let", "DeclareMathOperator",
    ]

    private var macros: MathMacros
    /// Tokens still to be read, last first.
    private var pending: [LocatedToken]
    private var budget: Int
    private var problems: [MathProblem] = []

    static func expanded(_ tokens: [LocatedToken], macros: MathMacros) -> Result {
        let definesMacros = tokens.contains { located in
            if case .command(let name) = located.token { definitions.contains(name) } else { false }
        }
        guard definesMacros || !macros.isEmpty else {
            return Result(tokens: withoutBlanks(tokens), macros: macros)
        }
        var expander = MacroExpander(
            macros: macros, pending: tokens.reversed(), budget: budget + 2 * tokens.count)
        let expanded = expander.run()
        let result = Result(
            tokens: withoutBlanks(expander.budget > 0 ? expanded : tokens), macros: expander.macros,
            problems: expander.problems)
        guard expander.budget <= 0 else {
            var result = result
            result.isDefinitionsOnly = definesMacros && result.tokens.isEmpty
            return result
        }
        // Macros without end are shown as written.
        var endless = result
        endless.problems.append(
            MathProblem(
                .error, line: tokens.first?.line ?? 0,
                message: "its macros give more than \(Self.budget) symbols, and are shown as written",
                fix: "Look for a macro that uses itself"))
        return endless
    }

    private static func withoutBlanks(_ tokens: [LocatedToken]) -> [LocatedToken] {
        tokens.compactMap { located in
            switch located.token {
            case .blank: nil
            case .original(let name): LocatedToken(token: .command(name), line: located.line)
            default: located
            }
        }
    }

    private mutating func run() -> [LocatedToken] {
        var result: [LocatedToken] = []
        while let located = pending.popLast() {
            guard case .command(let name) = located.token else {
                result.append(located)
                continue
            }
            if Self.definitions.contains(name) {
                if !readDefinition(name, at: located.line) { result.append(located) }
            } else if budget > 0, let macro = macros.table[name] {
                expand(macro, at: located.line)
            } else {
                result.append(located)
            }
        }
        return result
    }

    private mutating func expand(_ macro: MathMacros.Macro, at line: Int) {
        var arguments: [[LocatedToken]] = []
        if let optional = macro.optional { arguments.append(bracketed() ?? optional) }
        while arguments.count < macro.parameterCount { arguments.append(argument()) }
        var body: [LocatedToken] = []
        for located in macro.body {
            switch located.token {
            case .parameter(let index) where arguments.indices.contains(index - 1):
                body += arguments[index - 1]
            case .words(let command, let text) where !arguments.isEmpty:
                let words = Self.filled(text, with: arguments)
                // Words count by their letters, which a macro can double as well.
                budget -= words.utf8.count / 8
                body.append(LocatedToken(token: .words(command: command, words), line: line))
            default: body.append(LocatedToken(token: located.token, line: line))
            }
        }
        budget -= body.count + 1
        pending += body.reversed()
    }

    // MARK: Words

    /// The numbers of the parameters that words name.
    static func parameters(in text: String) -> [Int] {
        var result: [Int] = []
        var previous: Character = " "
        for character in text {
            if previous == "#", let digit = character.wholeNumberValue { result.append(digit) }
            previous = character
        }
        return result
    }

    private static func filled(_ text: String, with arguments: [[LocatedToken]]) -> String {
        guard text.contains("#") else { return text }
        var result = ""
        var rest = text[...]
        while let sign = rest.firstIndex(of: "#") {
            result += rest[..<sign]
            rest = rest[rest.index(after: sign)...]
            if let digit = rest.first?.wholeNumberValue, arguments.indices.contains(digit - 1) {
                result += LocatedToken.source(of: arguments[digit - 1])
                rest.removeFirst()
            } else {
                result += "#"
            }
        }
        return result + rest
    }

    // MARK: Arguments

    private mutating func skipBlanks() {
        while pending.last?.token == .blank { pending.removeLast() }
    }

    /// One token, or a group without its braces.
    private mutating func argument() -> [LocatedToken] {
        skipBlanks()
        // What closes a group around the macro is no argument of it.
        guard let first = pending.last, first.token != .close else { return [] }
        pending.removeLast()
        guard first.token == .open else { return [first] }
        var depth = 1
        var result: [LocatedToken] = []
        while let located = pending.popLast() {
            if located.token == .open { depth += 1 }
            if located.token == .close { depth -= 1 }
            if depth == 0 { break }
            result.append(located)
        }
        return result
    }

    /// What stands in brackets, if a bracket is next.
    private mutating func bracketed() -> [LocatedToken]? {
        skipBlanks()
        guard pending.last?.token == .character("[") else { return nil }
        pending.removeLast()
        var depth = 0
        var result: [LocatedToken] = []
        while let located = pending.popLast() {
            if located.token == .open { depth += 1 }
            if located.token == .close { depth -= 1 }
            if depth == 0, located.token == .character("]") { break }
            result.append(located)
        }
        return result
    }

    // MARK: Definitions

    /// `\newcommand{\name}[2][x]{body}`, `\def\name#1#2{body}`, `\let\name=\other`; false when that is not
    /// what follows.
    private mutating func readDefinition(_ command: String, at line: Int) -> Bool {
        var isStarred = false
        skipBlanks()
        if pending.last?.token == .character("*") {
            isStarred = true
            pending.removeLast()
        }
        guard let name = definedName() else {
            problems.append(
                MathProblem(
                    .error, line: line, message: "`\\\(command)` defines nothing",
                    fix: "Write `\\newcommand{\\name}[1]{…}`: a name with a backslash in braces"))
            return false
        }
        let macro: MathMacros.Macro
        switch command {
        case "DeclareMathOperator":
            let words = MathToken.words(
                command: isStarred ? "operatorname*" : "operatorname",
                LocatedToken.source(of: argument()))
            macro = .init(parameterCount: 0, optional: nil, body: [LocatedToken(token: words, line: line)])
        case "let":
            skipBlanks()
            if pending.last?.token == .character("=") { pending.removeLast() }
            let target = argument()
            guard case .command(let other)? = target.first?.token else {
                macro = .init(parameterCount: 0, optional: nil, body: target)
                break
            }
            let original = LocatedToken(token: .original(other), line: line)
            macro = macros.table[other] ?? .init(parameterCount: 0, optional: nil, body: [original])
        default:
            let count = bracketed().flatMap { Int(LocatedToken.source(of: $0)) }
            let optional = count == nil ? nil : bracketed()
            skipBlanks()
            while case .parameter? = pending.last?.token {
                pending.removeLast()
                skipBlanks()
            }
            var read = MathMacros.Macro(body: argument())
            read.parameterCount = min(9, max(read.parameterCount, count ?? 0))
            if read.parameterCount > 0 { read.optional = optional }
            macro = read
        }
        if command == "providecommand", macros.table[name] != nil { return true }
        if !macros.define(name, macro) {
            let isFull = macro.body.count <= MathMacros.longestBody
            problems.append(
                MathProblem(
                    .error, line: line,
                    message: isFull
                        ? "`\\\(name)` is one macro more than the \(MathMacros.limit) that are kept"
                        : "the body of `\\\(name)` has more than \(MathMacros.longestBody) symbols",
                    fix: isFull ? "Remove those that no formula needs" : "Shorten it"))
        }
        return true
    }

    /// The name after a defining command, in braces or not.
    private mutating func definedName() -> String? {
        skipBlanks()
        var ahead = pending.count - 1
        guard ahead >= 0 else { return nil }
        if pending[ahead].token == .open {
            ahead -= 1
            while ahead >= 0, pending[ahead].token == .blank { ahead -= 1 }
        }
        guard ahead >= 0, case .command(let name) = pending[ahead].token else { return nil }
        let first = argument()
        return first.contains { $0.token != .blank && $0.token != .command(name) } ? nil : name
    }
}
