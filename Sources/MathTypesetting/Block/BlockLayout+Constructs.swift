/// Fractions, roots, delimiters and accents.
extension BlockLayout {
    mutating func styled(_ style: MathAlphabet, _ content: MathNode) -> Item {
        let outer = alphabet
        alphabet = style
        defer { alphabet = outer }
        var result = item(of: content)
        result.atom = OneLineLayout.named(result.atom, style)
        return result
    }

    // MARK: Fractions

    mutating func fraction(_ upper: MathNode, _ lower: MathNode) -> Item {
        let numerator = textItem(of: upper)
        let denominator = textItem(of: lower)
        if isTight, numerator.isFlat, denominator.isFlat {
            return flat(OneLineAtom.quotient(numerator.atom, denominator.atom))
        }
        // The rule of a fraction of fractions is longer than theirs.
        let isNested = numerator.atom.kind == .fraction || denominator.atom.kind == .fraction
        let width = max(1, numerator.box.width, denominator.box.width) + (isNested ? 2 : 0)
        let rule = MathBox.line(isASCII ? "-" : "─", width: width)
        let box = MathBox(placing: [
            centred(numerator.box, width, y: -1 - numerator.box.below),
            MathBox.Part(x: 0, y: 0, box: rule),
            centred(denominator.box, width, y: 1 + denominator.box.above),
        ])
        return Item(
            atom: OneLineAtom(Self.drawing, .fraction, strength: .quotient), box: box, standsApart: true)
    }

    mutating func binomial(_ upper: MathNode, _ lower: MathNode) -> Item {
        let top = textItem(of: upper).box
        let bottom = textItem(of: lower).box
        let width = max(top.width, bottom.width)
        let box = MathBox(placing: [
            centred(top, width, y: -1 - top.below), centred(bottom, width, y: 1 + bottom.above),
        ])
        return fenced("(", Item(atom: OneLineAtom(Self.drawing, .ordinary), box: box), ")")
    }

    func centred(_ box: MathBox, _ width: Int, y: Int) -> MathBox.Part {
        MathBox.Part(x: (width - box.width) / 2, y: y, box: box)
    }

    /// A frame around a term.
    mutating func boxed(_ content: MathNode) -> Item {
        let inner = trimmedItem(of: content).box
        let (corners, rule, bar) = isASCII ? ("++++", "-", "|") : ("┌┐└┘", "─", "│")
        let ends = corners.map(String.init)
        let line = String(repeating: rule, count: inner.width + 2)
        var parts = [
            MathBox.Part(x: 2, y: 0, box: inner),
            MathBox.Part(x: 0, y: -1 - inner.above, box: box(ends[0] + line + ends[1])),
            MathBox.Part(x: 0, y: 1 + inner.below, box: box(ends[2] + line + ends[3])),
        ]
        if let side = TallDelimiter(bar, ascii: isASCII) ?? TallDelimiter("|", ascii: isASCII) {
            let extent = MathBox.Extent(above: inner.above, below: inner.below)
            for x in [0, inner.width + 3] {
                parts.append(MathBox.Part(x: x, y: 0, box: .delimiter(side, width: 1, over: extent)))
            }
        }
        return Item(
            atom: OneLineAtom(Self.drawing, .ordinary), box: MathBox(placing: parts), standsApart: true)
    }

    // MARK: Roots

    mutating func root(_ index: MathNode?, _ content: MathNode) -> Item {
        let radicand = trimmedItem(of: content)
        let degree = index.map { scriptItem(of: $0) }
        let inner = radicand.box
        if radicand.isFlat, !isASCII, isShort(radicand.atom) {
            let signs = ["": "√", "2": "√", "3": "∛", "4": "∜"]
            if let sign = signs[degree?.atom.text ?? ""], degree?.isFlat ?? true {
                return flat(OneLineAtom(sign + radicand.atom.text, .ordinary, hasScripts: true))
            }
        }
        var parts: [MathBox.Part] = []
        // Scripts may hang below the sign, but nothing may stand above the line.
        let isTall = inner.core.isTall || inner.above > 0
        let hook = isTall ? box(isASCII ? "\\" : "╲") : box(isASCII ? "\\/" : "√")
        let bottom = isTall ? inner.core.below : 0
        // The index stands over the hook, but not over the line.
        let degreeBox = degree?.box ?? .empty
        let overlap = isTall ? hook.width : hook.width - 1
        var x = max(0, degreeBox.width - overlap)
        if degreeBox.width > 0 {
            let start = x + overlap - degreeBox.width
            parts.append(MathBox.Part(x: start, y: bottom - 1 - degreeBox.below, box: degreeBox))
        }
        parts.append(MathBox.Part(x: x, y: bottom, box: hook))
        x += hook.width
        if isTall {
            let extent = MathBox.Extent(above: inner.above, below: bottom)
            if let bar = TallDelimiter("|", ascii: isASCII) {
                parts.append(MathBox.Part(x: x, y: 0, box: .delimiter(bar, width: 1, over: extent)))
            }
            let rule = isASCII ? box("_") : box("┌")
            parts.append(MathBox.Part(x: x, y: -1 - inner.above, box: rule))
            x += 1
        }
        let line = MathBox.line(isASCII || !isTall ? "_" : "─", width: inner.width)
        parts.append(MathBox.Part(x: x, y: -1 - inner.above, box: line))
        parts.append(MathBox.Part(x: x, y: 0, box: inner))
        let core = MathBox.Extent(
            above: inner.core.isTall ? inner.above + 1 : 0, below: inner.core.isTall ? inner.core.below : 0)
        return Item(
            atom: OneLineAtom(Self.drawing, .ordinary, hasScripts: true),
            box: MathBox(placing: parts, core: core), standsApart: isTall)
    }

    /// Whether a root over it is clear without a line: a letter or number, perhaps with an index.
    private func isShort(_ atom: OneLineAtom) -> Bool {
        let letters = atom.text.prefix { !"₀₁₂₃₄₅₆₇₈₉₊₋ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ".contains($0) }
        let hasRaised = atom.text.contains { "⁰¹²³⁴⁵⁶⁷⁸⁹ᵀ√∛∜′".contains($0) }
        return (letters.count == 1 || atom.kind == .number) && !hasRaised
    }

    // MARK: Delimiters

    mutating func fenced(_ left: String, _ body: MathNode, _ right: String) -> Item {
        let hasOwn = !left.isEmpty || !right.isEmpty
        if case .grid(let grid) = body.unwrapped, hasOwn {
            return fenced(left, self.grid(grid, isBare: true), right)
        }
        if case .row(let nodes) = body, nodes.contains(where: Self.isMiddle) {
            return fenced(left, parts: nodes, right)
        }
        return fenced(left, trimmedItem(of: body), right)
    }

    private static func isMiddle(_ node: MathNode) -> Bool {
        if case .middle = node { true } else { false }
    }

    /// Parts with delimiters between them that are as tall as those around them.
    private mutating func fenced(_ left: String, parts nodes: [MathNode], _ right: String) -> Item {
        var items: [Item] = []
        var middles: [String] = []
        for part in nodes.split(omittingEmptySubsequences: false, whereSeparator: Self.isMiddle) {
            items.append(trimmedItem(of: .row(Array(part))))
        }
        for case .middle(let text) in nodes { middles.append(text) }
        var extent = MathBox.Extent()
        for item in items {
            extent.above = max(extent.above, item.box.core.above)
            extent.below = max(extent.below, item.box.core.below)
        }
        var boxes: [(blanks: Int, box: MathBox)] = [(0, items[0].box)]
        for (middle, item) in zip(middles, items.dropFirst()) {
            boxes.append((1, delimiter(middle, extent)))
            boxes.append((1, item.box))
        }
        let inner = Item(atom: OneLineAtom(Self.drawing, .ordinary), box: .beside(boxes))
        return fenced(left, inner, right)
    }

    /// Delimiters as tall as what is between them; on the baseline when that is not tall.
    func fenced(_ left: String, _ inner: Item, _ right: String) -> Item {
        let opening = delimiter(left, inner.box.core)
        let closing = delimiter(right, inner.box.core)
        if inner.isFlat {
            let text = OneLineLayout.delimiter(left, ascii: isASCII) + inner.atom.text
            return flat(OneLineAtom(text + OneLineLayout.delimiter(right, ascii: isASCII), .fenced))
        }
        // ASCII's tall parentheses lean, and need air.
        let gap = isASCII && inner.box.core.isTall ? 1 : 0
        var box = MathBox.beside([
            (0, opening), (opening.width > 0 ? gap : 0, inner.box), (closing.width > 0 ? gap : 0, closing),
        ])
        if !inner.box.core.isTall { box.core = MathBox.Extent() }
        return Item(
            atom: OneLineAtom(left.isEmpty || box.height == 1 ? Self.drawing : left, .fenced), box: box,
            standsApart: inner.standsApart && inner.atom.kind != .fraction)
    }

    private func delimiter(_ text: String, _ extent: MathBox.Extent) -> MathBox {
        if extent.isTall, let tall = TallDelimiter(text, ascii: isASCII) {
            return .delimiter(tall, width: tall.width, over: extent)
        }
        return text.isEmpty ? .empty : box(OneLineLayout.delimiter(text, ascii: isASCII))
    }

    // MARK: Accents

    mutating func accented(_ accent: MathAccent, _ content: MathNode) -> Item {
        if case .scripts(let base, let primes, let sub, let sup) = content.unwrapped {
            let isOverAll = accent.name == "bar" && !isLetter(base)
            if !isOverAll { return scripts(.accent(accent, base), primes: primes, sub: sub, sup: sup) }
        }
        let base = trimmedItem(of: content)
        if base.box.width == 0 { return base }
        if !isASCII, base.isFlat, base.atom.text.count == 1 {
            let dotless = ["i": "ı", "j": "ȷ"][base.atom.text] ?? base.atom.text
            return flat(OneLineAtom(dotless + String(Character(accent.combining)), .ordinary))
        }
        let width = base.box.width
        let mark: MathBox =
            switch accent.name {
            case "bar": .line("_", width: width)
            case "underline": .line(isASCII ? "-" : "‾", width: width)
            case "lrarr":
                box(
                    (isASCII ? "<" : "←") + String(repeating: isASCII ? "-" : "─", count: max(0, width - 2))
                        + (isASCII ? ">" : "→"))
            case "vec": box(String(repeating: isASCII ? "-" : "─", count: width - 1) + (isASCII ? ">" : "→"))
            case "larr": box((isASCII ? "<" : "←") + String(repeating: isASCII ? "-" : "─", count: width - 1))
            default: box(self.mark(accent))
            }
        let whole = max(width, mark.width)
        let y = accent.name == "underline" ? 1 + base.box.below : -1 - base.box.above - mark.below
        let box = MathBox(
            placing: [centred(base.box, whole, y: 0), centred(mark, whole, y: y)], core: base.box.core)
        return Item(atom: OneLineAtom(Self.drawing, .ordinary), box: box)
    }

    private func isLetter(_ node: MathNode) -> Bool {
        if case .symbol = node.unwrapped { true } else { false }
    }

    private func mark(_ accent: MathAccent) -> String {
        switch accent.name {
        case "hat": "^"
        case "tilde": "~"
        case "dot": isASCII ? "." : "˙"
        case "ddot": isASCII ? ".." : "¨"
        case "dddot": isASCII ? "..." : "⋯"
        case "check": isASCII ? "v" : "ˇ"
        case "breve": isASCII ? "u" : "˘"
        case "acute": isASCII ? "'" : "´"
        case "grave": "`"
        default: isASCII ? "o" : "˚"
        }
    }
}
