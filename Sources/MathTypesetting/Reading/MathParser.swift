/// Reads tokens into a tree. Never fails: what makes no sense is shown as written. Every token is read
/// once, and constructs nested too deeply lose their structure rather than use up the stack.
struct MathParser {
    static let depthLimit = 60

    /// What a row being read is inside of.
    enum Context { case group, environment, fence }

    private let tokens: [MathToken]
    private var index = 0
    private var innermost: Context?
    private var openCounts: [Context: Int] = [:]
    private var depth = 0
    private(set) var unknownCommands: [String] = []
    private(set) var faults: [MathFault] = []
    /// The commands and scripts whose arguments are being read.
    private var owners: [String] = []

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
    var isTooDeep: Bool {
        mutating get {
            guard depth >= Self.depthLimit else { return false }
            report(.tooDeep)
            return true
        }
    }
    /// The place of the token read last.
    var lastPlace: Int { index - 1 }
    var isInFence: Bool { openCounts[.fence, default: 0] > 0 }

    /// Notes a fault, at the token read last unless said otherwise.
    mutating func report(_ kind: MathFault.Kind, at place: Int? = nil) {
        // What comes after a loss of structure follows from it.
        if case .tooDeep? = faults.last?.kind { return }
        if faults.count < MathFault.limit { faults.append(MathFault(kind: kind, place: place ?? index - 1)) }
    }

    /// Reads what belongs to a command or script, whose name faults in it will have.
    mutating func reading<T>(for owner: String, _ read: (inout MathParser) -> T) -> T {
        owners.append(owner)
        defer { owners.removeLast() }
        return read(&self)
    }

    /// Takes over what a parser of some of these tokens has found.
    mutating func adopt(_ inner: MathParser, from start: Int) {
        for name in inner.unknownCommands { reportUnknown(name) }
        for fault in inner.faults { report(fault.kind, at: start + fault.place) }
    }

    mutating func reportUnknown(_ name: String) {
        // The list is short in honest formulas; a hostile one must not make it quadratic.
        guard unknownCommands.count < MathFault.limit, !unknownCommands.contains(name) else { return }
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
                report(.strayColumn)
                continue
            }
            if case .command(let name) = token, !isTooDeep, let rest = restOfGroup(name, after: nodes) {
                return rest
            }
            let isScript = token == .superscript || token == .subscript
            if isScript, case .scripts? = nodes.last { report(.doubleScript, at: index) }
            nodes.append(scripted())
        }
        return nodes
    }

    /// The row when a command speaks for all of it from there on: `{\bf x y}`, `{a \over b}`.
    private mutating func restOfGroup(_ name: String, after nodes: [MathNode]) -> [MathNode]? {
        let alphabet = MathAlphabet.switches[name]
        guard alphabet != nil || Self.infix(name, .empty, .empty) != nil else { return nil }
        advance()
        depth += 1
        defer { depth -= 1 }
        let rest = MathNode.row(row())
        if let alphabet { return nodes + [.styled(alphabet, rest)] }
        return Self.infix(name, .row(nodes), rest).map { [$0] }
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
                sub = reading(for: "_") { $0.argument() }
            case .superscript where sup == nil:
                advance()
                sup = reading(for: "^") { $0.argument() }
            case .command("limits"), .command("nolimits"):
                hasLimits = token == .command("limits")
                advance()
            default: break scan
            }
        }
        if let marks = sup.flatMap(Self.primes) {
            primes += marks
            sup = nil
        }
        // An empty group says nothing: `x_{}`.
        if sub == .empty { sub = nil }
        if sup == .empty { sup = nil }
        guard primes > 0 || sub != nil || sup != nil else { return base }
        if hasLimits, primes == 0 { return .limits(base: base, below: sub, above: sup) }
        return .scripts(base: base, primes: primes, sub: sub, sup: sup)
    }

    /// How many primes a superscript is made of; nil when it has something else in it.
    private static func primes(_ node: MathNode) -> Int? {
        let nodes = if case .row(let nodes) = node { nodes } else { [node] }
        let isPrimes = nodes.allSatisfy {
            if case .symbol(let symbol) = $0.unwrapped { symbol.text == "′" } else { false }
        }
        return nodes.isEmpty || !isPrimes ? nil : nodes.count
    }

    /// The argument of a command or script: a group or a single atom, whose scripts are not its own.
    mutating func argument() -> MathNode {
        guard !isTooDeep, let token = current, !ends(token), token != .column, token != .row else {
            if let owner = owners.last { report(.missingArgument(of: owner)) }
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
            let start = lastPlace
            let nodes = row(in: .group)
            if current == .close { advance() } else { report(.openGroup, at: start) }
            return .row(nodes)
        case .close:
            report(.strayClose)
            return .symbol(MathSymbol("}", .close))
        case .character(let character):
            // In \frac12 each digit is an argument.
            return isArgument || !Self.isDigit(token) ? self.character(character) : number(from: character)
        case .row:
            skipDimension()
            return .lineBreak
        case .words(let command, let text): return words(command, text)
        case .command(let name): return reading(for: name) { $0.command(name) }
        case .superscript, .subscript, .column, .parameter, .blank, .original:
            if case .parameter(let index) = token { report(.strayParameter(index)) }
            return .symbol(MathSymbol(token.source, .ordinary))
        }
    }

    private mutating func character(_ character: Character) -> MathNode {
        if character == "$" { report(.dollar) }
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
