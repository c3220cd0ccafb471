/// Scripts, limits, braces and arrows.
extension BlockLayout {
    mutating func scripts(_ base: MathNode, primes: Int, sub: MathNode?, sup: MathNode?) -> Item {
        // Each part is set once: parts set again at every level would take for ever.
        let lowered = sub.map { scriptItem(of: $0) }
        let raised = sup.map { scriptItem(of: $0) }
        if case .brace(let isOver, let content) = base.unwrapped, primes == 0 {
            let braced = brace(isOver: isOver, content, label: isOver ? raised : lowered)
            return isOver
                ? limited(braced, below: lowered, above: nil) : limited(braced, below: nil, above: raised)
        }
        var result = item(of: base)
        let hasLimits = base.takesLimits && primes == 0
        if hasLimits, !isText || style.isRaised { return limited(result, below: lowered, above: raised) }
        if !hasLimits, result.atom.strength < .atom || result.atom.text.first == "√" && sup != nil {
            result = result.isFlat ? flat(result.atom.parenthesized) : fenced("(", result, ")")
        }
        if result.atom.kind == .binary { result.atom.kind = .relation }
        if result.atom.kind == .number { result.atom.kind = .ordinary }
        result.atom.hasScripts = true
        result.atom.hasSubscript = result.atom.hasSubscript || sub != nil
        let marks = OneLineLayout.primes(primes, ascii: isASCII)
        // In a script of their own there is no row to go to: A with yₜ under it, not y and t under that.
        if style.isUnicode || isTight && !isASCII {
            if let sub = unicode(lowered, isRaised: false), let sup = unicode(raised, isRaised: true) {
                return withUnicodeScripts(result, sub: sub, sup: sup, marks: marks)
            }
            if hasLimits { return limited(result, below: lowered, above: raised) }
            hasFailed = true
        }
        return withRaisedScripts(result, marks: marks, sub: lowered?.box, sup: raised?.box)
    }

    /// A script in Unicode's small letters; nil when it has a character that Unicode lacks.
    private func unicode(_ script: Item?, isRaised: Bool) -> String? {
        guard let script else { return "" }
        guard script.isFlat else { return nil }
        let text = script.atom.text
        return isRaised ? ScriptAlphabet.superscript(text) : ScriptAlphabet.subscript(text)
    }

    private func withUnicodeScripts(_ base: Item, sub: String, sup: String, marks: String) -> Item {
        if base.isFlat {
            var atom = base.atom
            atom.text += marks + sub + sup
            return flat(atom)
        }
        // Beside the corners of something tall.
        let core = base.box.core
        var result = base
        var parts = [MathBox.Part(x: 0, y: 0, box: base.box)]
        if core.isTall {
            parts.append(MathBox.Part(x: base.box.width, y: -core.above, box: box(marks + sup)))
            parts.append(MathBox.Part(x: base.box.width, y: core.below, box: box(sub)))
        } else {
            parts.append(MathBox.Part(x: base.box.width, y: 0, box: box(marks + sub + sup)))
        }
        result.box = MathBox(placing: parts.filter { $0.box.width > 0 }, core: core)
        return result
    }

    private func withRaisedScripts(_ base: Item, marks: String, sub: MathBox?, sup: MathBox?) -> Item {
        var result = base
        let core = base.box.core
        if !marks.isEmpty {
            if base.isFlat {
                var atom = base.atom
                atom.text += marks
                result = flat(atom)
            } else {
                result.box = MathBox(
                    placing: [
                        MathBox.Part(x: 0, y: 0, box: base.box),
                        MathBox.Part(
                            x: base.box.width, y: core.isTall ? -core.above : 0, box: box(marks)),
                    ], core: core)
            }
        }
        var parts = [MathBox.Part(x: 0, y: 0, box: result.box)]
        let x = result.box.width
        if let sup {
            let y = core.isTall ? -core.above : -1
            parts.append(MathBox.Part(x: x, y: y - sup.below, box: sup))
        }
        if let sub {
            let y = core.isTall ? core.below : 1
            parts.append(MathBox.Part(x: x, y: y + sub.above, box: sub))
        }
        parts.removeAll { $0.box.width == 0 }
        guard parts.count > 1 || base.box.width == 0 && !parts.isEmpty else { return result }
        result.box = MathBox(placing: parts, core: core)
        // The text of a letter no longer tells how it ends.
        if !result.isFlat, !result.atom.isWord {
            result.atom.text = result.atom.text.isEmpty ? Self.drawing : String(result.atom.text.prefix(1))
        }
        result.endsInScripts = true
        return result
    }

    // MARK: Limits

    mutating func limits(_ base: MathNode, below: MathNode?, above: MathNode?) -> Item {
        let under = below.map { scriptItem(of: $0) }
        let over = above.map { scriptItem(of: $0) }
        if case .stretchy(let symbol) = base.unwrapped { return arrow(symbol, below: under, above: over) }
        return limited(item(of: base.unwrapped), below: under, above: over)
    }

    private func limited(_ base: Item, below: Item?, above: Item?) -> Item {
        let over = above?.box ?? .empty
        let under = below?.box ?? .empty
        guard over.width > 0 || under.width > 0 else { return base }
        return placed(base, over: over, under: under)
    }

    private func placed(_ base: Item, over: MathBox, under: MathBox) -> Item {
        let width = max(base.box.width, over.width, under.width)
        var parts = [centred(base.box, width, y: 0)]
        if over.width > 0 { parts.append(centred(over, width, y: -1 - base.box.above - over.below)) }
        if under.width > 0 { parts.append(centred(under, width, y: 1 + base.box.below + under.above)) }
        var result = base
        result.box = MathBox(placing: parts, width: width)
        result.endsInScripts = false
        if result.atom.kind == .binary { result.atom.kind = .relation }
        // With something under it, a name stands apart from its argument: lim, then a tall parenthesis.
        if result.atom.kind == .function { result.atom.kind = .large }
        if result.atom.kind == .number || result.atom.kind == .word { result.atom.kind = .ordinary }
        result.atom.text = Self.drawing
        return result
    }

    private func arrow(_ symbol: MathSymbol, below: Item?, above: Item?) -> Item {
        let over = above?.box ?? .empty
        let under = below?.box ?? .empty
        let length = max(over.width, under.width) + 2
        let isDouble = "⇒⇐⇔=".contains(symbol.text)
        let line = isASCII ? (isDouble ? "=" : "-") : isDouble ? "═" : "─"
        let (tail, head): (String, String) =
            switch symbol.text {
            case "←", "⇐": (isASCII ? "<" : symbol.text, line)
            case "↔": isASCII ? ("<", ">") : ("←", "→")
            case "⇔": isASCII ? ("<", ">") : ("⇐", "⇒")
            case "↦": isASCII ? ("|", ">") : ("├", "→")
            case "=": (line, line)
            default: (line, isASCII ? ">" : symbol.text)
            }
        let text = tail + String(repeating: line, count: length - 2) + head
        let base = flat(OneLineAtom(text, .relation))
        return over.width + under.width > 0 ? placed(base, over: over, under: under) : base
    }

    // MARK: Braces

    mutating func brace(isOver: Bool, _ content: MathNode, label: Item?) -> Item {
        let inner = trimmedItem(of: content)
        let width = max(3, inner.box.width)
        let (left, right) = ((width - 1) / 2 - 1, width - (width - 1) / 2 - 2)
        let line = isASCII ? "-" : "─"
        let ends =
            isASCII
            ? (isOver ? (".", "^", ".") : ("'", "v", "'"))
            : isOver ? ("╭", "┴", "╮") : ("╰", "┬", "╯")
        let text =
            ends.0 + String(repeating: line, count: max(0, left)) + ends.1
            + String(repeating: line, count: max(0, right)) + ends.2
        var whole = inner
        whole.atom.kind = inner.atom.kind == .fraction ? .ordinary : inner.atom.kind
        whole = placed(whole, over: isOver ? box(text) : .empty, under: isOver ? .empty : box(text))
        let labelBox = label?.box ?? .empty
        if labelBox.width > 0 {
            whole = placed(whole, over: isOver ? labelBox : .empty, under: isOver ? .empty : labelBox)
        }
        // Delimiters around the term are not to cover its label.
        whole.box.core = inner.box.core
        return whole
    }
}
