/// What each command of LaTeX means.
extension MathParser {
    private static let spaces: [String: Int] = [
        ",": 1, ":": 1, ";": 1, " ": 1, "thinspace": 1, "medspace": 1, "thickspace": 1, "enspace": 1,
        "space": 1,
        "nobreakspace": 1, "quad": 2, "qquad": 3,
    ]

    /// Commands about size and place only, which text in a terminal does not have.
    private static let ignored: Set<String> = [
        "!", "negthinspace", "negmedspace", "negthickspace", "limits", "nolimits", "displaystyle",
        "textstyle",
        "scriptstyle", "scriptscriptstyle", "nonumber", "notag", "hline", "hdashline", "hfill", "centering",
        "allowbreak", "nobreak", "relax", "strut", "mathstrut", "par", "/", "-", "protect", "noindent",
        "tiny", "scriptsize", "footnotesize", "small", "normalsize", "large", "Large", "LARGE", "huge",
        "Huge",
    ]

    /// Commands whose argument stands for itself.
    private static let transparent: Set<String> = [
        "mathord", "mathinner", "cancel", "bcancel", "xcancel", "sout", "smash", "llap", "rlap", "clap",
        "mathllap", "mathrlap", "mathclap", "vcenter", "ensuremath",
    ]

    /// Commands that say what part their argument plays.
    private static let roles: [String: MathSymbol.Role] = [
        "mathbin": .binary, "mathrel": .relation, "mathopen": .open, "mathclose": .close,
        "mathpunct": .punctuation,
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
        if let role = Self.roles[name] { return Self.playing(role, argument()) }
        if let arrow = Self.arrows[name] { return longArrow(arrow) }
        if let role = Self.sizes[name] { return sizedDelimiter(name, role) }
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
            report(.strayRight)
            return .symbol(MathSymbol(delimiter(of: name), .close))
        case "middle":
            if !isInFence { report(.strayMiddle) }
            return .middle(delimiter(of: name))
        case "not": return negated()
        case "pmod":
            return .row([
                .space(1), .fenced(left: "(", .row([.text("mod "), argument()]), right: ")"),
            ])
        case "mod": return .row([.space(2), .text("mod "), argument()])
        case "pod": return .row([.space(1), .fenced(left: "(", argument(), right: ")")])
        case "underset", "underbrace", "underbracket", "undergroup", "overset", "overbrace", "overbracket",
            "overgroup", "stackrel":
            return stacked(name)
        case "substack": return substack()
        case "boxed": return .boxed(argument())
        case "bra": return .fenced(left: "⟨", argument(), right: "|")
        case "ket": return .fenced(left: "|", argument(), right: "⟩")
        case "braket": return .fenced(left: "⟨", argument(), right: "⟩")
        case "set", "Set": return .fenced(left: "{", argument(), right: "}")
        case "mathop": return largeOperator(argument())
        case "genfrac": return generalFraction()
        case "mathchoice":
            let display = argument()
            for _ in 0..<3 { _ = argument() }
            return display
        case "kern", "mkern", "hskip", "mskip": return .space(skipLength() ? 1 : 0)
        case "cr", "newline": return .lineBreak
        case "phantom", "hphantom": return .phantom(argument())
        case "vphantom":
            _ = argument()
            return .empty
        default: return unknown(name)
        }
    }

    /// Every name that ``command(_:)`` or ``words(_:_:)`` knows.
    static var knownCommands: [String] {
        let named = [
            "frac", "dfrac", "tfrac", "cfrac", "binom", "dbinom", "tbinom", "sqrt", "left", "right", "middle",
            "not", "pmod", "mod", "pod", "underset", "underbrace", "overset", "overbrace", "stackrel",
            "substack", "boxed", "bra", "ket", "braket", "mathop", "genfrac", "phantom", "hphantom", "over",
            "choose", "atop", "newcommand", "renewcommand", "providecommand", "def", "let",
        ]
        return named + MathSymbolTable.names + MathSymbolTable.functions + MathAlphabet.commands.keys
            + MathAccent.all.keys + spaces.keys + ignored + transparent + roles.keys + arrows.keys
            + sizes.keys
            + MathLexer.wordCommands
    }

    mutating func words(_ command: String, _ text: String) -> MathNode {
        switch command {
        case "begin": return environment(text)
        case "operatorname", "operatorname*", "operatornamewithlimits":
            let name = Self.plain(text.replacing("\\,", with: " ").replacing("\\ ", with: " "))
            return .function(name, takesLimits: command != "operatorname")
        case "tag": return .row([.space(2), .text("(" + Self.plain(text) + ")")])
        case "tag*": return .row([.space(2), .text(Self.plain(text))])
        case "label", "color": return .empty
        case "textcolor", "colorbox", "href": return argument()
        case "fcolorbox":
            _ = argument()
            return argument()
        case "fbox", "framebox": return .boxed(.text(Self.plain(text)))
        case "eqref": return .text("(" + Self.plain(text) + ")")
        case "hspace", "hspace*", "vspace", "mspace":
            return .space(text.first == "-" ? 0 : 1)
        case "end":
            reportUnknown("end")
            if !unknownCommands.contains("begin{\(text)}") { report(.strayEnd(text)) }
            return .unknown("\\end{\(text)}", [])
        default: return .text(Self.plain(text))
        }
    }

    private static let functionsWithLimits: Set<String> = [
        "argmax", "argmin", "det", "gcd", "inf", "lim", "liminf", "limsup", "max", "min", "Pr", "sup",
        "injlim",
        "projlim", "plim",
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
        // What defines nothing has been reported as that.
        if !MacroExpander.definitions.contains(name) { report(.unknownCommand(name)) }
        var arguments: [MathNode] = []
        while current == .open, !isTooDeep { arguments.append(argument()) }
        return .unknown("\\" + name, arguments)
    }

    // MARK: Delimiters

    /// The delimiter after `\left` or `\big`; empty for `.`.
    private mutating func delimiter(of command: String) -> String {
        guard let token = current else {
            report(.missingDelimiter(of: command))
            return ""
        }
        switch token {
        case .character(let character):
            if character.isLetter || character.isNumber { report(.missingDelimiter(of: command)) }
            advance()
            return switch character {
            case ".": ""
            case "<": "⟨"
            case ">": "⟩"
            default: String(character)
            }
        case .command(let name):
            guard let symbol = MathSymbolTable.symbol(named: name) else {
                report(.missingDelimiter(of: command))
                return ""
            }
            advance()
            return symbol.text
        default:
            report(.missingDelimiter(of: command))
            return ""
        }
    }

    private mutating func sizedDelimiter(_ name: String, _ role: MathSymbol.Role?) -> MathNode {
        let text = delimiter(of: name)
        guard let character = text.first, text.count == 1 else {
            return text.isEmpty ? .empty : .symbol(MathSymbol(text, role ?? .ordinary))
        }
        var symbol = MathSymbolTable.symbol(for: character)
        if let role { symbol.role = role }
        return .symbol(symbol)
    }

    private mutating func fence() -> MathNode {
        guard !isTooDeep else { return .symbol(MathSymbol(delimiter(of: "left"), .open)) }
        let start = lastPlace
        let left = delimiter(of: "left")
        let body = row(in: .fence)
        var right = ""
        if current == .command("right") {
            advance()
            right = delimiter(of: "right")
        } else {
            report(.openFence, at: start)
        }
        return .fenced(left: left, .row(body), right: right)
    }
}
