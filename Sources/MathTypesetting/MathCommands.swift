/// What each command of LaTeX means.
extension MathParser {
    private static let spaces: [String: Int] = [
        ",": 1, ":": 1, ";": 1, " ": 1, "thinspace": 1, "medspace": 1, "thickspace": 1, "enspace": 1,
        "space": 1,
        "nobreakspace": 1, "quad": 2, "qquad": 3,
    ]

    /// Commands about size and place only, which one line of text does not have.
    private static let ignored: Set<String> = [
        "!", "negthinspace", "limits", "nolimits", "displaystyle", "textstyle", "scriptstyle",
        "scriptscriptstyle", "nonumber", "notag", "hline", "hfill", "centering", "rm", "bf", "it", "cal",
        "tt", "sf",
        "allowbreak", "nobreak", "relax", "strut", "mathstrut", "par", "/", "-", "smash", "protect",
        "noindent",
    ]

    /// Commands whose argument stands for itself.
    private static let transparent: Set<String> = [
        "mathop", "mathbin", "mathrel", "mathord", "mathopen", "mathclose", "mathpunct", "mathinner", "boxed",
        "underline", "cancel", "bcancel", "xcancel", "fbox", "mathstrut", "llap", "rlap", "mathllap",
        "mathrlap",
        "mathclap", "vcenter", "emph",
    ]

    private static let sizes: [String: MathSymbol.Role?] = {
        var table: [String: MathSymbol.Role?] = [:]
        for size in ["big", "Big", "bigg", "Bigg"] {
            table[size] = .some(nil)
            table[size + "m"] = .some(.relation)
            table[size + "l"] = .some(.open)
            table[size + "r"] = .some(.close)
        }
        return table
    }()

    mutating func command(_ name: String) -> MathNode {
        if let symbol = MathSymbolTable.symbol(named: name) { return .symbol(symbol) }
        if MathSymbolTable.functions.contains(name) { return function(named: name) }
        if let alphabet = MathAlphabet.commands[name] { return .styled(alphabet, argument()) }
        if let accent = MathAccent.all[name] { return .accent(accent, argument()) }
        if let space = Self.spaces[name] { return .space(space) }
        if Self.ignored.contains(name) { return .empty }
        if Self.transparent.contains(name) { return argument() }
        if let role = Self.sizes[name] { return sizedDelimiter(role) }
        switch name {
        case "frac", "dfrac", "tfrac", "cfrac":
            let numerator = argument()
            return .fraction(numerator, argument())
        case "binom", "dbinom", "tbinom":
            let upper = argument()
            return .binomial(upper, argument())
        case "sqrt":
            let index = rootIndex()
            return .root(index: index, argument())
        case "left": return fence()
        case "right":
            return .symbol(MathSymbol(delimiter(), .close))
        case "middle":
            let text = delimiter()
            return .symbol(MathSymbol(text, .relation))
        case "not": return negated()
        case "pmod":
            return .row([
                .space(1), .fenced(left: "(", .row([.text("mod "), argument()]), right: ")"),
            ])
        case "underset", "underbrace", "overset", "overbrace", "stackrel": return stacked(name)
        case "xrightarrow", "xleftarrow":
            let arrow = name == "xrightarrow" ? "to" : "gets"
            let below = rootIndex()
            guard case .symbol(let symbol) = command(arrow) else { return .empty }
            return .limits(base: .stretchy(symbol), below: below, above: argument())
        case "substack": return substack()
        case "textcolor", "colorbox":
            _ = argument()
            return argument()
        case "phantom", "hphantom", "vphantom":
            _ = argument()
            return .empty
        default: return unknown(name)
        }
    }

    mutating func words(_ command: String, _ text: String) -> MathNode {
        switch command {
        case "begin": return environment(text)
        case "operatorname", "operatorname*":
            let name = Self.plain(text.replacing("\\,", with: " ").replacing("\\ ", with: " "))
            return .function(name, takesLimits: command == "operatorname*")
        case "tag": return .row([.space(2), .text("(" + Self.plain(text) + ")")])
        case "label", "color": return .empty
        case "hspace", "vspace", "mspace": return .space(1)
        case "end":
            reportUnknown("end")
            return .unknown("\\end{\(text)}", [])
        default: return .text(Self.plain(text))
        }
    }

    private static let functionsWithLimits: Set<String> = [
        "argmax", "argmin", "det", "gcd", "inf", "lim", "liminf", "limsup", "max", "min", "Pr", "sup",
    ]

    private func function(named name: String) -> MathNode {
        let shown =
            switch name {
            case "argmax": "arg max"
            case "argmin": "arg min"
            case "liminf": "lim inf"
            case "limsup": "lim sup"
            default: name
            }
        return .function(shown, takesLimits: Self.functionsWithLimits.contains(name))
    }

    /// Words without the escapes and dollar signs of LaTeX's text mode.
    private static func plain(_ text: String) -> String {
        var result = ""
        var isEscaped = false
        for character in text {
            if isEscaped {
                if !"%&$#_{} ".contains(character) { result.append("\\") }
                result.append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "~" {
                result.append(" ")
            } else if !"${}".contains(character) {
                result.append(character)
            }
        }
        return isEscaped ? result + "\\" : result
    }

    private mutating func unknown(_ name: String) -> MathNode {
        reportUnknown(name)
        var arguments: [MathNode] = []
        while current == .open, !isTooDeep { arguments.append(argument()) }
        return .unknown("\\" + name, arguments)
    }

    // MARK: Delimiters

    /// The delimiter after `\left` or `\big`; empty for `.`.
    private mutating func delimiter() -> String {
        guard let token = current else { return "" }
        switch token {
        case .character(let character):
            advance()
            return switch character {
            case ".": ""
            case "<": "⟨"
            case ">": "⟩"
            default: String(character)
            }
        case .command(let name):
            guard let symbol = MathSymbolTable.symbol(named: name) else { return "" }
            advance()
            return symbol.text
        default: return ""
        }
    }

    private mutating func sizedDelimiter(_ role: MathSymbol.Role?) -> MathNode {
        let text = delimiter()
        guard let character = text.first, text.count == 1 else {
            return text.isEmpty ? .empty : .symbol(MathSymbol(text, role ?? .ordinary))
        }
        var symbol = MathSymbolTable.symbol(for: character)
        if let role { symbol.role = role }
        return .symbol(symbol)
    }

    private mutating func fence() -> MathNode {
        guard !isTooDeep else { return .symbol(MathSymbol(delimiter(), .open)) }
        let left = delimiter()
        let body = row(in: .fence)
        var right = ""
        if current == .command("right") {
            advance()
            right = delimiter()
        }
        return .fenced(left: left, .row(body), right: right)
    }

    // MARK: Constructs

    /// The `[3]` of `\sqrt[3]{x}`.
    private mutating func rootIndex() -> MathNode? {
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
        for _ in 0...offset { advance() }
        var parser = MathParser(tokens: tokens)
        let node = parser.parse()
        for name in parser.unknownCommands { reportUnknown(name) }
        return node
    }

    private mutating func negated() -> MathNode {
        guard case .symbol(var symbol) = argument() else { return .empty }
        switch symbol.text {
        case "=": return .symbol(MathSymbol("≠", .relation, ascii: "!="))
        case "∈": return .symbol(MathSymbol("∉", .relation, ascii: "not in"))
        default:
            symbol.text += "\u{338}"
            symbol.ascii = "not " + symbol.ascii
            return .symbol(symbol)
        }
    }

    private mutating func stacked(_ name: String) -> MathNode {
        switch name {
        // The label of a brace follows as a script of its own.
        case "underbrace", "overbrace": return .brace(isOver: name == "overbrace", argument())
        case "underset":
            let below = argument()
            return .limits(base: argument(), below: below, above: nil)
        default:
            let above = argument()
            return .limits(base: argument(), below: nil, above: above)
        }
    }

    /// Conditions under a sum, one a line.
    private mutating func substack() -> MathNode {
        guard case .row(let nodes) = argument() else { return .empty }
        let rows = nodes.split(separator: .lineBreak).map { [MathNode.row(Array($0))] }
        return .grid(MathGrid(kind: .stack, rows: rows))
    }

    private mutating func environment(_ name: String) -> MathNode {
        guard let kind = MathGrid.kind(of: name), !isTooDeep else {
            reportUnknown("begin{\(name)}")
            return .unknown("\\begin{\(name)}", [])
        }
        var columns = ""
        if ["array", "alignat", "alignedat", "alignat*"].contains(name), current == .open {
            columns = Self.columns(argument())
        }
        if current == .character("["), case .character? = token(ahead: 1), token(ahead: 2) == .character("]")
        {
            for _ in 0..<3 { advance() }
        }
        var rows: [[MathNode]] = [[]]
        while true {
            rows[rows.count - 1].append(.row(row(in: .environment)))
            guard let token = current else { break }
            if token == .column {
                advance()
            } else if token == .row {
                advance()
                skipDimension()
                rows.append([])
            } else {
                break
            }
        }
        if case .words("end", _)? = current { advance() }
        if rows.last == [.empty] { rows.removeLast() }
        return .grid(MathGrid(kind: kind, rows: rows, columns: name == "array" ? columns : ""))
    }

    /// The letters and rules of `{l|cc}`.
    private static func columns(_ argument: MathNode) -> String {
        guard case .row(let nodes) = argument else { return "" }
        var result = ""
        for case .symbol(let symbol) in nodes where ["l", "c", "r", "|"].contains(symbol.text) {
            result += symbol.text
        }
        return result
    }
}
