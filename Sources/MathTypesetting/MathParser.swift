/// Reads tokens into a tree. Never fails: what makes no sense is shown as written. Every token is read
/// once, and constructs nested too deeply lose their structure rather than use up the stack.
struct MathParser {
    private static let depthLimit = 60

    /// What a row being read is inside of.
    enum Context { case group, environment, fence }

    private let tokens: [MathToken]
    private var index = 0
    private var innermost: Context?
    private var openCounts: [Context: Int] = [:]
    private var depth = 0
    private(set) var unknownCommands: [String] = []

    init(tokens: [MathToken]) { self.tokens = tokens }

    mutating func parse() -> MathNode {
        var nodes: [MathNode] = []
        while index < tokens.count { nodes += row() }
        return .row(nodes)
    }

    // MARK: Tokens

    var current: MathToken? { index < tokens.count ? tokens[index] : nil }
    mutating func advance() { index += 1 }
    func token(ahead offset: Int) -> MathToken? {
        index + offset < tokens.count ? tokens[index + offset] : nil
    }
    var isTooDeep: Bool { depth >= Self.depthLimit }

    mutating func reportUnknown(_ name: String) {
        // The list is short in honest formulas; a hostile one must not make it quadratic.
        guard unknownCommands.count < 100, !unknownCommands.contains(name) else { return }
        unknownCommands.append(name)
    }

    // MARK: Rows

    /// Reads a row inside something that will close it.
    mutating func row(in context: Context) -> [MathNode] {
        let outer = innermost
        innermost = context
        openCounts[context, default: 0] += 1
        depth += 1
        defer {
            depth -= 1
            openCounts[context, default: 0] -= 1
            innermost = outer
        }
        return row()
    }

    private mutating func row() -> [MathNode] {
        var nodes: [MathNode] = []
        while let token = current, !ends(token) {
            if token == .column {
                // Alignment means nothing outside a grid.
                advance()
                continue
            }
            nodes.append(scripted())
        }
        return nodes
    }

    /// Whether a token ends the row being read, because it belongs to something around it.
    private func ends(_ token: MathToken) -> Bool {
        switch token {
        case .close: openCounts[.group, default: 0] > 0
        case .column, .row: innermost == .environment
        case .command("right"): openCounts[.fence, default: 0] > 0
        case .words("end", _): openCounts[.environment, default: 0] > 0
        default: false
        }
    }

    /// An atom with the primes and scripts that follow it.
    private mutating func scripted() -> MathNode {
        var base = MathNode.empty
        if let token = current, token != .superscript, token != .subscript { base = atom() }
        var primes = 0
        var sub: MathNode?
        var sup: MathNode?
        var hasLimits = false
        scan: while let token = current {
            switch token {
            case .character("'"), .character("′"):
                primes += 1
                advance()
            case .subscript where sub == nil:
                advance()
                sub = argument()
            case .superscript where sup == nil:
                advance()
                sup = argument()
            case .command("limits"), .command("nolimits"):
                hasLimits = token == .command("limits")
                advance()
            default: break scan
            }
        }
        if case .symbol(let symbol)? = sup?.unwrapped, symbol.text == "′" {
            primes += 1
            sup = nil
        }
        // An empty group says nothing: `x_{}`.
        if sub == .empty { sub = nil }
        if sup == .empty { sup = nil }
        guard primes > 0 || sub != nil || sup != nil else { return base }
        if hasLimits, primes == 0 { return .limits(base: base, below: sub, above: sup) }
        return .scripts(base: base, primes: primes, sub: sub, sup: sup)
    }

    /// The argument of a command or script: a group or a single atom, whose scripts are not its own.
    mutating func argument() -> MathNode {
        guard !isTooDeep, let token = current, !ends(token), token != .column, token != .row else {
            return .empty
        }
        depth += 1
        defer { depth -= 1 }
        return atom(isArgument: true)
    }

    private mutating func atom(isArgument: Bool = false) -> MathNode {
        guard let token = current else { return .empty }
        advance()
        switch token {
        case .open:
            guard !isTooDeep else { return .symbol(MathSymbol("{", .open)) }
            let nodes = row(in: .group)
            if current == .close { advance() }
            return .row(nodes)
        case .close: return .symbol(MathSymbol("}", .close))
        case .character(let character):
            // In \frac12 each digit is an argument.
            return isArgument || !Self.isDigit(token) ? self.character(character) : number(from: character)
        case .row:
            skipDimension()
            return .lineBreak
        case .words(let command, let text): return words(command, text)
        case .command(let name): return command(name)
        case .superscript, .subscript, .column, .parameter, .blank, .original:
            return .symbol(MathSymbol(token.source, .ordinary))
        }
    }

    private mutating func character(_ character: Character) -> MathNode {
        if character == ":", current == .character("=") {
            advance()
            return .symbol(MathSymbol("≔", .relation, ascii: ":="))
        }
        if character == ":" {
            // A range such as 1:T is closed up; a map f: A → B is not.
            let isRange = Self.isDigit(current) || index > 1 && Self.isDigit(tokens[index - 2])
            return .symbol(MathSymbol(":", isRange ? .slash : .punctuation))
        }
        return .symbol(MathSymbolTable.symbol(for: character))
    }

    private mutating func number(from first: Character) -> MathNode {
        var digits = String(first)
        while case .character(let next)? = current {
            let isPoint = next == "." && Self.isDigit(token(ahead: 1))
            guard Self.isDigit(current) || isPoint else { break }
            digits.append(next)
            advance()
        }
        return .symbol(MathSymbol(digits, .number))
    }

    static func isDigit(_ token: MathToken?) -> Bool {
        guard case .character(let character)? = token else { return false }
        return character.isASCII && character.isNumber
    }

    /// The `[2pt]` that may follow `\\`.
    mutating func skipDimension() {
        guard current == .character("[") else { return }
        var text = ""
        var offset = 1
        while offset < 12, case .character(let character)? = token(ahead: offset), character != "]" {
            text.append(character)
            offset += 1
        }
        guard token(ahead: offset) == .character("]"),
            ["pt", "em", "ex", "mm", "cm", "in", "mu"].contains(String(text.suffix(2)))
        else { return }
        for _ in 0...offset { advance() }
    }
}
