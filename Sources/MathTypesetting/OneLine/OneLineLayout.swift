/// Writes a formula on one line.
///
/// Scripts are Unicode's when every script of the formula can be written so; otherwise all of them are
/// linear (`W_f`, `h_(t−1)`, `x^(T)`), since a mixture of both in one formula cannot be read.
struct OneLineLayout {
    private enum ScriptStyle { case unicode, linear }

    private let isASCII: Bool
    private var style: ScriptStyle
    /// Set when a script has no Unicode form.
    private var hasFailed = false
    private var isTight = false
    private var alphabet: MathAlphabet?

    /// The texts of the lines of one formula, which share the style of their scripts.
    static func texts(of nodes: [MathNode], ascii: Bool, linearScripts: Bool) -> [String] {
        var layout = OneLineLayout(isASCII: ascii, style: ascii || linearScripts ? .linear : .unicode)
        var result = nodes.map { layout.trimmedAtom(of: $0).text }
        if layout.hasFailed {
            layout = OneLineLayout(isASCII: ascii, style: .linear)
            result = nodes.map { layout.trimmedAtom(of: $0).text }
        }
        guard ascii else { return result }
        return result.map { String($0.map { $0.isASCII ? $0 : "?" }) }
    }

    /// One node as an atom of a line; `alphabet` is that of the letters around it.
    static func atom(
        of node: MathNode, _ alphabet: MathAlphabet?, ascii: Bool, linearScripts: Bool, isTight: Bool
    ) -> OneLineAtom {
        var layout = OneLineLayout(isASCII: ascii, style: ascii || linearScripts ? .linear : .unicode)
        layout.alphabet = alphabet
        layout.isTight = isTight
        return layout.atom(of: node)
    }

    static func hasUnicodeScripts(_ node: MathNode) -> Bool {
        var layout = OneLineLayout(isASCII: false, style: .unicode)
        _ = layout.atom(of: node)
        return !layout.hasFailed
    }

    private init(isASCII: Bool, style: ScriptStyle) {
        self.isASCII = isASCII
        self.style = style
    }

    // MARK: Rows

    private mutating func atom(of node: MathNode) -> OneLineAtom {
        switch node {
        case .row(let nodes): return row(nodes)
        case .symbol(let symbol): return self.symbol(symbol)
        case .text(let text): return OneLineAtom(text, .word)
        case .function(let name, _): return OneLineAtom(name, .function)
        case .styled(let alphabet, let content): return styled(alphabet, content)
        case .accent(let accent, let content): return accented(accent, content)
        case .fraction(let upper, let lower): return fraction(upper, lower)
        case .binomial(let upper, let lower):
            return OneLineAtom("(" + atom(of: upper).text + " choose " + atom(of: lower).text + ")", .fenced)
        case .root(let index, let content): return root(index, content)
        case .scripts(let base, let primes, let sub, let sup):
            return scripts(base, primes: primes, sub: sub, sup: sup)
        case .limits(let base, let below, let above):
            return scripts(base.unwrapped, primes: 0, sub: below, sup: above)
        case .brace(_, let content), .boxed(let content): return atom(of: content)
        case .phantom: return OneLineAtom("", .ordinary)
        case .middle(let text): return OneLineAtom(delimiter(text), .relation)
        case .stretchy(let symbol): return self.symbol(symbol)
        case .fenced(let left, let body, let right): return fenced(left, body, right)
        case .grid(let grid): return self.grid(grid, isBare: false)
        case .space(let count): return OneLineAtom("", .space(count))
        case .lineBreak: return OneLineAtom("; ", .lineBreak)
        case .unknown(let source, let arguments):
            let text = source + arguments.map { "{" + atom(of: $0).text + "}" }.joined()
            return OneLineAtom(text, .word)
        }
    }

    private mutating func row(_ nodes: [MathNode]) -> OneLineAtom {
        var atoms: [OneLineAtom] = []
        let bars = nodes.count { Self.isBar($0) }
        var isOpenBar = true
        for node in nodes {
            var next = atom(of: node)
            if next.text.isEmpty, next.kind == .ordinary { continue }
            if Self.isBar(node), bars % 2 == 0 {
                // In pairs they are delimiters; a single one is a condition.
                next.kind = isOpenBar ? .open : .close
                isOpenBar.toggle()
            }
            atoms.append(next)
        }
        if atoms.count == 1, case .space = atoms[0].kind { return OneLineAtom(isTight ? "" : " ", .ordinary) }
        if atoms.count == 1 {
            // A sign or separator in a group of its own is an ordinary character: 1{,}000.
            let kinds: [OneLineAtom.Kind] = [.binary, .relation, .punctuation]
            if kinds.contains(atoms[0].kind) { atoms[0].kind = .slash }
            return atoms[0]
        }
        return OneLineRow.joined(atoms, isTight: isTight)
    }

    static func isBar(_ node: MathNode) -> Bool {
        switch node {
        case .symbol(let symbol): symbol.role == .ordinary && (symbol.text == "|" || symbol.text == "‖")
        case .scripts(let base, _, _, _): isBar(base)
        default: false
        }
    }

    private mutating func trimmedAtom(of node: MathNode) -> OneLineAtom {
        var result = atom(of: node)
        result.text = OneLineRow.trimmed(result.text)
        return result
    }

    // MARK: Leaves

    private func symbol(_ symbol: MathSymbol) -> OneLineAtom {
        Self.atom(of: symbol, alphabet, ascii: isASCII)
    }

    static func atom(of symbol: MathSymbol, _ alphabet: MathAlphabet?, ascii: Bool) -> OneLineAtom {
        let kind: OneLineAtom.Kind =
            switch symbol.role {
            case .ordinary: symbol.text == "|" || symbol.text == "‖" ? .slash : .ordinary
            case .number: .number
            case .large: .large
            case .binary: .binary
            case .relation: .relation
            case .open: .open
            case .close: .close
            case .punctuation: .punctuation
            case .slash: .slash
            case .prefix: .prefix
            case .word: .word
            }
        if ascii { return OneLineAtom(symbol.ascii, kind) }
        return OneLineAtom(alphabet?.applied(to: symbol.text) ?? symbol.text, kind)
    }

    private mutating func styled(_ style: MathAlphabet, _ content: MathNode) -> OneLineAtom {
        let outer = alphabet
        alphabet = style
        defer { alphabet = outer }
        return Self.named(atom(of: content), style)
    }

    /// Several upright letters are a name.
    static func named(_ atom: OneLineAtom, _ style: MathAlphabet) -> OneLineAtom {
        guard style == .upright, atom.kind == .ordinary, atom.text.count > 1, !atom.hasScripts,
            atom.text.allSatisfy({ $0.isLetter || $0.isNumber })
        else { return atom }
        return OneLineAtom(atom.text, .word)
    }

    private mutating func accented(_ accent: MathAccent, _ content: MathNode) -> OneLineAtom {
        if case .scripts(let base, let primes, let sub, let sup) = content.unwrapped {
            return scripts(.accent(accent, base), primes: primes, sub: sub, sup: sup)
        }
        let base = atom(of: content)
        if base.text.isEmpty { return base }
        if !isASCII, base.text.count == 1 {
            let dotless = ["i": "ı", "j": "ȷ"][base.text] ?? base.text
            return OneLineAtom(dotless + String(Character(accent.combining)), .ordinary)
        }
        return OneLineAtom(accent.name + "(" + base.text + ")", .ordinary)
    }

    // MARK: Constructs

    private mutating func fraction(_ upper: MathNode, _ lower: MathNode) -> OneLineAtom {
        let numerator = trimmedAtom(of: upper)
        let denominator = trimmedAtom(of: lower)
        return OneLineAtom.quotient(numerator, denominator)
    }

    private mutating func root(_ index: MathNode?, _ content: MathNode) -> OneLineAtom {
        let radicand = trimmedAtom(of: content)
        let needsParentheses =
            radicand.strength < .atom || radicand.text.contains { "^⁰¹²³⁴⁵⁶⁷⁸⁹ᵀ√".contains($0) }
            || radicand.kind == .word
        let isFenced = radicand.kind == .fenced && radicand.text.first == "("
        let body =
            needsParentheses && !isFenced || isASCII && !isFenced ? "(\(radicand.text))" : radicand.text
        let degree = index.map { atom(of: $0).text } ?? ""
        if isASCII {
            return OneLineAtom(degree.isEmpty ? "sqrt" + body : "root[\(degree)]" + body, .ordinary)
        }
        let sign =
            switch degree {
            case "", "2": "√"
            case "3": "∛"
            case "4": "∜"
            default: (ScriptAlphabet.superscript(degree) ?? "[\(degree)]") + "√"
            }
        return OneLineAtom(sign + body, .ordinary, hasScripts: true)
    }

    private mutating func scripts(
        _ base: MathNode, primes: Int, sub: MathNode?, sup: MathNode?
    ) -> OneLineAtom {
        var result = atom(of: base)
        var isLabel = false
        if case .brace = base.unwrapped { isLabel = result.hasScripts }
        if isLabel || result.strength < .atom || result.text.first == "√" && sup != nil {
            result = result.parenthesized
        }
        result.text += Self.primes(primes, ascii: isASCII)
        result.hasSubscript = result.hasSubscript || sub != nil
        result.text += script(sub, isRaised: false) + script(sup, isRaised: true)
        result.hasScripts = true
        if result.kind == .binary { result.kind = .relation }
        if result.kind == .number { result.kind = .ordinary }
        return result
    }

    static func primes(_ count: Int, ascii: Bool) -> String {
        if !ascii, count == 2 || count == 3 { return count == 2 ? "″" : "‴" }
        return String(repeating: ascii ? "'" : "′", count: count)
    }

    private mutating func script(_ node: MathNode?, isRaised: Bool) -> String {
        guard let node else { return "" }
        let outer = (isTight, alphabet)
        isTight = true
        alphabet = nil
        defer { (isTight, alphabet) = outer }
        let content = trimmedAtom(of: node)
        let text = content.text
        guard !text.isEmpty else { return "" }
        if style == .unicode {
            if let script = isRaised ? ScriptAlphabet.superscript(text) : ScriptAlphabet.subscript(text) {
                return script
            }
            hasFailed = true
        }
        let isOneWord =
            text.count == 1 || content.strength > .sum && text.allSatisfy { $0.isLetter || $0.isNumber }
        return (isRaised ? "^" : "_") + (isOneWord || Self.isParenthesized(text) ? text : "(\(text))")
    }

    private static func isParenthesized(_ text: String) -> Bool {
        guard text.first == "(", text.last == ")" else { return false }
        var depth = 0
        for (offset, character) in text.enumerated() {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            if depth == 0 { return offset == text.count - 1 }
        }
        return false
    }

    private mutating func fenced(_ left: String, _ body: MathNode, _ right: String) -> OneLineAtom {
        var inner: OneLineAtom
        if case .grid(let grid) = body.unwrapped {
            inner = self.grid(grid, isBare: !left.isEmpty || !right.isEmpty)
        } else {
            inner = atom(of: body)
        }
        inner.text = OneLineRow.trimmed(inner.text)
        return OneLineAtom(delimiter(left) + inner.text + delimiter(right), .fenced)
    }

    private func delimiter(_ text: String) -> String { Self.delimiter(text, ascii: isASCII) }

    static func delimiter(_ text: String, ascii: Bool) -> String {
        guard ascii, let character = text.first, !character.isASCII else { return text }
        return MathSymbolTable.symbol(for: character).ascii
    }

    private mutating func grid(_ grid: MathGrid, isBare: Bool) -> OneLineAtom {
        if grid.kind == .stack {
            let comma = MathNode.symbol(MathSymbol(",", .punctuation))
            return row(Array(grid.rows.joined(separator: [comma])))
        }
        let wasTight = isTight
        isTight = false
        defer { isTight = wasTight }
        let rows = grid.rows.map { row -> String in
            if grid.kind == .lines {
                // The columns are one equation, cut where it is aligned.
                let nodes = grid.equation(row)
                return OneLineRow.trimmed(atom(of: .row(nodes)).text)
            }
            var cells: [String] = []
            for cell in row {
                var text = OneLineRow.trimmed(atom(of: cell).text)
                let isCases = grid.kind == .cases || grid.kind == .rightCases
                if isCases, text.last == "," { text.removeLast() }
                if !isCases || !text.isEmpty { cells.append(text) }
            }
            return cells.joined(separator: ", ")
        }
        let text = rows.joined(separator: "; ")
        switch grid.kind {
        case .matrix(let left, let right):
            // Parentheses would look like a tuple's, or a call's after a name.
            let (left, right) = left == "(" ? ("[", "]") : (left, right)
            return OneLineAtom(delimiter(left) + text + delimiter(right), .fenced)
        case .bare: return OneLineAtom(isBare ? text : "[" + text + "]", .fenced)
        case .cases, .rightCases:
            return OneLineAtom((isBare ? "" : "{") + text + (isBare ? "" : "}"), .fenced)
        case .lines, .stack: return OneLineAtom(text, .ordinary, strength: .sum)
        }
    }
}
