/// Replaces macros by their bodies, those given and those that the formula itself defines with
/// `\newcommand`, `\renewcommand`, `\providecommand` or `\def`.
struct MacroExpander {
    private struct Macro {
        var parameterCount: Int
        var body: [MathToken]
    }

    private var macros: [String: Macro] = [:]
    /// Tokens still to be read, last first.
    private var pending: [MathToken]
    /// Tokens that expansions may still produce: macros can call themselves, or double at every step.
    private var budget: Int

    static func expanded(_ tokens: [MathToken], macros: [String: String]) -> [MathToken] {
        let definesMacros = tokens.contains { token in
            if case .command(let name) = token { definitions.contains(name) } else { false }
        }
        guard definesMacros || !macros.isEmpty else { return tokens }
        var expander = MacroExpander(pending: tokens.reversed(), budget: 10_000 + 2 * tokens.count)
        for (name, body) in macros {
            let key = name.first == "\\" ? String(name.dropFirst()) : name
            expander.define(key, body: MathLexer.tokens(of: body))
        }
        let result = expander.run()
        // Macros without end are shown as written.
        return expander.budget > 0 ? result : tokens
    }

    private static let definitions: Set<String> = ["newcommand", "renewcommand", "providecommand", "def"]

    private init(pending: [MathToken], budget: Int) {
        self.pending = pending
        self.budget = budget
    }

    private mutating func define(_ name: String, body: [MathToken]) {
        var count = 0
        for case .parameter(let index) in body { count = max(count, index) }
        macros[name] = Macro(parameterCount: count, body: body)
    }

    private mutating func run() -> [MathToken] {
        var result: [MathToken] = []
        while let token = pending.popLast() {
            guard case .command(let name) = token else {
                result.append(token)
                continue
            }
            if Self.definitions.contains(name) {
                if !readDefinition() { result.append(token) }
            } else if let macro = macros[name], budget > 0 {
                expand(macro)
            } else {
                result.append(token)
            }
        }
        return result
    }

    private mutating func expand(_ macro: Macro) {
        let arguments = (0..<macro.parameterCount).map { _ in argument() }
        var body: [MathToken] = []
        for token in macro.body {
            if case .parameter(let index) = token, arguments.indices.contains(index - 1) {
                body += arguments[index - 1]
            } else {
                body.append(token)
            }
        }
        budget -= body.count + 1
        pending += body.reversed()
    }

    /// One token, or a group without its braces.
    private mutating func argument() -> [MathToken] {
        guard let first = pending.popLast() else { return [] }
        guard first == .open else { return [first] }
        var depth = 1
        var result: [MathToken] = []
        while let token = pending.popLast() {
            if token == .open { depth += 1 }
            if token == .close { depth -= 1 }
            if depth == 0 { break }
            result.append(token)
        }
        return result
    }

    /// `\newcommand{\name}[2]{body}` or `\def\name#1#2{body}`; false when that is not what follows.
    private mutating func readDefinition() -> Bool {
        guard let next = pending.last else { return false }
        if next == .open {
            guard pending.count > 1, case .command = pending[pending.count - 2] else { return false }
        } else {
            guard case .command = next else { return false }
        }
        guard case .command(let name)? = argument().first else { return false }
        if pending.last == .character("[") {
            while let token = pending.popLast(), token != .character("]") {}
        }
        while case .parameter? = pending.last { pending.removeLast() }
        define(name, body: argument())
        return true
    }
}
