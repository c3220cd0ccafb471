/// Decides whether a formula loses anything on one line.
struct OneLineChooser {
    let isASCII: Bool

    /// A script in parentheses, `h_(t-1)`, is read at a glance up to this many characters.
    private static let longestScript = 3

    func isEnough(for root: MathNode, of expression: MathExpression) -> Bool {
        guard isFlat(root) else { return false }
        if !isASCII, expression.hasUnicodeScripts { return true }
        return expression.lines(ascii: isASCII).allSatisfy(Self.hasShortScripts)
    }

    private func isFlat(_ node: MathNode?) -> Bool {
        guard let node else { return true }
        switch node {
        case .symbol, .text, .function, .space, .lineBreak, .stretchy: return true
        case .phantom, .middle: return false
        case .row(let nodes): return nodes.allSatisfy(isFlat)
        case .styled(_, let content): return isFlat(content)
        case .unknown(_, let arguments): return arguments.allSatisfy(isFlat)
        case .accent(_, let content): return !isASCII && Self.isLetter(content)
        // ½, not a letter over another: one line needs parentheses around that.
        case .fraction(let upper, let lower): return Self.isNumber(upper) && Self.isNumber(lower)
        case .root(let index, let content):
            return (index.map(Self.isSymbol) ?? true) && isFlat(content) && !Self.hasFraction(content)
        case .scripts(let base, _, let sub, let sup):
            if base.takesLimits { return sup == nil && sub.map(Self.isSymbol) ?? true }
            return isFlat(base) && isFlat(sub) && isFlat(sup)
        case .fenced(_, let content, _): return isFlat(content)
        case .grid(let grid):
            let isShort = grid.kind == .lines || grid.kind != .stack && grid.rows.count < 2
            return isShort && grid.rows.allSatisfy { $0.allSatisfy(isFlat) }
        case .binomial, .limits, .brace, .boxed: return false
        }
    }

    private static func isSymbol(_ node: MathNode) -> Bool {
        if case .symbol = node.unwrapped { true } else { false }
    }

    private static func isNumber(_ node: MathNode) -> Bool {
        if case .symbol(let symbol) = node.unwrapped { symbol.role == .number } else { false }
    }

    private static func hasFraction(_ node: MathNode) -> Bool {
        switch node {
        case .fraction: true
        case .row(let nodes): nodes.contains(where: hasFraction)
        default: false
        }
    }

    /// Whether an accent over it can be a combining character.
    private static func isLetter(_ node: MathNode) -> Bool {
        switch node.unwrapped {
        case .symbol(let symbol): symbol.text.count == 1
        case .styled(_, let content): isLetter(content)
        case .scripts(let base, _, _, _): isLetter(base)
        default: false
        }
    }

    private static func hasShortScripts(_ line: String) -> Bool {
        var previous: Character = " "
        // Characters within a script's parentheses so far; nil outside.
        var length: Int?
        for character in line {
            if let counted = length {
                length = character == ")" ? nil : counted + 1
                if counted > longestScript || character == "(" || character == "^" || character == "_" {
                    return false
                }
            } else if character == "(", previous == "_" || previous == "^" {
                length = 0
            }
            previous = character
        }
        return true
    }
}

extension MathNode {
    /// Whether scripts on it belong under and over it, in display maths.
    var takesLimits: Bool {
        switch unwrapped {
        case .symbol(let symbol): symbol.role == .large
        case .function(_, let takesLimits): takesLimits
        case .row(let nodes):
            // \mathop{\arg\min}
            nodes.last?.takesLimits == true
                && nodes.allSatisfy { if case .function = $0 { true } else { false } }
        default: false
        }
    }
}
