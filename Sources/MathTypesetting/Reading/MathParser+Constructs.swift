/// Constructs with arguments.
extension MathParser {
    // MARK: Fractions and operators

    /// `\genfrac{(}{)}{0pt}{}{a}{b}`
    mutating func generalFraction() -> MathNode {
        func text(_ node: MathNode) -> String {
            if case .symbol(let symbol) = node.unwrapped { symbol.text } else { "" }
        }
        let left = text(argument())
        let right = text(argument())
        let thickness = argument()
        _ = argument()
        let upper = argument()
        let lower = argument()
        var hasRule = true
        if case .row(let nodes) = thickness, case .symbol(let symbol)? = nodes.first {
            hasRule = symbol.text != "0"
        }
        let inner = hasRule ? MathNode.fraction(upper, lower) : Self.stack(upper, lower)
        return left.isEmpty && right.isEmpty ? inner : .fenced(left: left, inner, right: right)
    }

    private static func stack(_ upper: MathNode, _ lower: MathNode) -> MathNode {
        .grid(MathGrid(kind: .stack, rows: [[upper], [lower]]))
    }

    /// What TeX's commands between two halves of a group make of them: `{a \over b}`.
    static func infix(_ name: String, _ upper: MathNode, _ lower: MathNode) -> MathNode? {
        switch name {
        case "over": .fraction(upper, lower)
        case "choose": .binomial(upper, lower)
        case "atop": stack(upper, lower)
        case "brack": .fenced(left: "[", stack(upper, lower), right: "]")
        case "brace": .fenced(left: "{", stack(upper, lower), right: "}")
        default: nil
        }
    }

    /// What `\mathop` makes of letters: a name that takes limits.
    func largeOperator(_ node: MathNode) -> MathNode {
        func letters(_ node: MathNode) -> String? {
            switch node {
            case .symbol(let symbol): return symbol.text
            case .text(let text): return text
            case .function(let name, _): return name
            case .space: return " "
            case .styled(.upright, let content): return letters(content)
            case .row(let nodes):
                var result = ""
                for node in nodes {
                    guard let part = letters(node) else { return nil }
                    result += part
                }
                return result
            default: return nil
            }
        }
        if case .row(let nodes) = node,
            nodes.contains(where: { if case .function = $0 { true } else { false } })
        {
            return node
        }
        guard let name = letters(node), name.contains(where: \.isLetter),
            name.allSatisfy({ $0.isLetter || $0 == " " })
        else { return node }
        return .function(name, takesLimits: true)
    }

    /// Symbols with the spacing of a role.
    static func playing(_ role: MathSymbol.Role, _ node: MathNode) -> MathNode {
        let nodes = if case .row(let nodes) = node { nodes } else { [node] }
        var whole = MathSymbol("", role)
        for node in nodes {
            guard case .symbol(let symbol) = node else { return node }
            whole.text += symbol.text
            whole.ascii += symbol.ascii
        }
        return whole.text.isEmpty ? .empty : .symbol(whole)
    }

    // MARK: Arrows

    /// Arrows that grow, by the name of the short one.
    static let arrows: [String: String] = [
        "xrightarrow": "to", "xleftarrow": "gets", "xRightarrow": "Rightarrow", "xLeftarrow": "Leftarrow",
        "xleftrightarrow": "leftrightarrow", "xLeftrightarrow": "Leftrightarrow", "xmapsto": "mapsto",
        "xhookrightarrow": "hookrightarrow", "xtwoheadrightarrow": "twoheadrightarrow", "xlongequal": "eq",
    ]

    mutating func longArrow(_ name: String) -> MathNode {
        let below = rootIndex()
        guard let symbol = MathSymbolTable.symbol(named: name) else { return .empty }
        return .limits(base: .stretchy(symbol), below: below, above: argument())
    }

    // MARK: Lengths

    /// Reads a length such as `3mu` or `-0.5em plus 1fil`; whether it is a positive one.
    mutating func skipLength() -> Bool {
        var isPositive = true
        var digits = false
        while case .character(let character)? = current,
            character == "-" || character == "." || character == "+" || character.isNumber
        {
            if character == "-" { isPositive = false }
            digits = true
            advance()
        }
        guard digits else { return false }
        for _ in 0..<2 {
            guard case .character(let character)? = current, character.isLetter else { return isPositive }
            advance()
        }
        return isPositive
    }

    // MARK: Indices, marks and grids

    /// The `[3]` of `\sqrt[3]{x}`.
    mutating func rootIndex() -> MathNode? {
        guard current == .character("["), !isTooDeep else { return nil }
        var offset = 1
        var tokens: [MathToken] = []
        while let token = token(ahead: offset), token != .character("]") {
            // An index is short; a bracket that is not closed soon is no index.
            guard tokens.count < 40 else { return nil }
            tokens.append(token)
            offset += 1
        }
        guard token(ahead: offset) == .character("]") else { return nil }
        let start = lastPlace + 2
        for _ in 0...offset { advance() }
        var parser = MathParser(tokens: tokens)
        let node = parser.parse()
        adopt(parser, from: start)
        return node
    }

    /// Relations that have a struck-out form of their own.
    private static let negations: [String: String] = [
        "=": "≠", "∈": "∉", "∋": "∌", "<": "≮", ">": "≯", "≤": "≰", "≥": "≱", "≡": "≢", "∼": "≁", "≈": "≉",
        "≃": "≄", "≅": "≇", "⊂": "⊄", "⊃": "⊅", "⊆": "⊈", "⊇": "⊉", "|": "∤", "∥": "∦", "→": "↛", "⇒": "⇏",
        "⇔": "⇎", "⊢": "⊬", "⊨": "⊭", "∃": "∄", "≺": "⊀", "≻": "⊁",
    ]

    mutating func negated() -> MathNode {
        guard case .symbol(var symbol) = argument() else { return .empty }
        symbol.ascii = symbol.text == "=" ? "!=" : "not " + symbol.ascii
        symbol.text = Self.negations[symbol.text] ?? symbol.text + "\u{338}"
        return .symbol(symbol)
    }

    mutating func stacked(_ name: String) -> MathNode {
        switch name {
        // The label of a brace follows as a script of its own.
        case "underbrace", "underbracket", "undergroup": return .brace(isOver: false, argument())
        case "overbrace", "overbracket", "overgroup": return .brace(isOver: true, argument())
        case "underset":
            let below = argument()
            return .limits(base: argument(), below: below, above: nil)
        default:
            let above = argument()
            return .limits(base: argument(), below: nil, above: above)
        }
    }

    /// Conditions under a sum, one a line.
    mutating func substack() -> MathNode {
        guard case .row(let nodes) = argument() else { return .empty }
        let rows = nodes.split(separator: .lineBreak).map { [MathNode.row(Array($0))] }
        return .grid(MathGrid(kind: .stack, rows: rows))
    }

    mutating func environment(_ name: String) -> MathNode {
        guard let kind = MathGrid.kind(of: name), !isTooDeep else {
            reportUnknown("begin{\(name)}")
            report(.unknownEnvironment(name))
            return .unknown("\\begin{\(name)}", [])
        }
        let start = lastPlace
        var columns = ""
        if ["array", "darray", "alignat", "alignedat", "alignat*"].contains(name), current == .open {
            columns = Self.columns(argument())
        }
        if current == .character("["), case .character? = token(ahead: 1), token(ahead: 2) == .character("]")
        {
            for _ in 0..<3 { advance() }
        }
        var rows: [[MathNode]] = [[]]
        var rules: Set<Int> = []
        while true {
            while current == .command("hline") || current == .command("hdashline") {
                rules.insert(rows.count - 1)
                advance()
            }
            rows[rows.count - 1].append(.row(row(in: .environment)))
            guard let token = current else { break }
            if token == .column {
                advance()
            } else if token == .row || token == .command("cr") {
                advance()
                skipDimension()
                rows.append([])
            } else {
                break
            }
        }
        if case .words("end", let ended)? = current {
            advance()
            if ended != name { report(.wrongEnd(begun: name, ended: ended)) }
        } else {
            report(.openEnvironment(name), at: start)
        }
        if rows.last == [.empty] { rows.removeLast() }
        return .grid(
            MathGrid(kind: kind, rows: rows, columns: name.hasSuffix("array") ? columns : "", rules: rules))
    }

    /// The letters and rules of `{l|cc}`.
    static func columns(_ argument: MathNode) -> String {
        guard case .row(let nodes) = argument else { return "" }
        var result = ""
        for case .symbol(let symbol) in nodes where ["l", "c", "r", "|"].contains(symbol.text) {
            result += symbol.text
        }
        return result
    }
}
