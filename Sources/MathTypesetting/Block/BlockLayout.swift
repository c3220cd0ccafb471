/// Sets a formula in two dimensions.
///
/// What fits on one row is set by the rules of ``OneLineLayout``, so that both forms space alike. Scripts
/// are Unicode's when all of them can be; otherwise the formula is set again with all of them a row
/// higher or lower, since a mixture cannot be read.
struct BlockLayout {
    enum ScriptStyle {
        case unicode, raised
        /// Nothing is drawn over several rows but equations and the lines that one is broken into; the rest is
        /// as on one line. Scripts are Unicode's or linear.
        case line(linearScripts: Bool)

        var isUnicode: Bool { if case .unicode = self { true } else { false } }
        var isRaised: Bool { if case .raised = self { true } else { false } }
    }

    /// A box with what its neighbours must know about it. Where the box is of one row, the atom's text
    /// is what it shows; elsewhere it is ``drawing`` or, since neighbours look at it, the first character.
    struct Item {
        var atom: OneLineAtom
        var box: MathBox
        /// Whether its last columns hold only scripts, which part it from what follows.
        var endsInScripts = false
        /// Whether it keeps a blank from its neighbours, as a rule or a matrix must.
        var standsApart = false

        /// Whether the text says it all.
        var isFlat: Bool { box.height == 1 && atom.text != BlockLayout.drawing }
    }

    /// What an atom of several rows has for a text.
    static let drawing = OneLineAtom.drawing
    /// Longer formulas are set on one line.
    static let tokenLimit = 60_000
    /// What is nested deeper is set on one line.
    private static let depthLimit = 44

    let isASCII: Bool
    let style: ScriptStyle
    let columns: (Character) -> Int
    /// Set when a script has no Unicode form.
    var hasFailed = false
    /// In scripts, which have no blanks around signs.
    var isTight = false
    /// Inside fractions, cells and scripts, where limits stand beside their sign if they can.
    var isText = false
    var alphabet: MathAlphabet?
    private var depth = 0

    static func box(
        of root: MathNode, width: Int?, ascii: Bool, columns: @escaping (Character) -> Int
    ) -> MathBox {
        var layout = BlockLayout(isASCII: ascii, style: ascii ? .raised : .unicode, columns: columns)
        let box = layout.page(root, width: width)
        guard layout.hasFailed else { return box }
        layout = BlockLayout(isASCII: ascii, style: .raised, columns: columns)
        return layout.page(root, width: width)
    }

    /// The formula in the style of one line, as many lines as it has equations or as its width asks for.
    static func lineBox(
        of root: MathNode, width: Int?, ascii: Bool, columns: @escaping (Character) -> Int
    ) -> MathBox {
        let isLinear = ascii || !OneLineLayout.hasUnicodeScripts(root)
        var layout = BlockLayout(
            isASCII: ascii, style: .line(linearScripts: isLinear), columns: columns)
        return layout.page(root, width: width)
    }

    private init(isASCII: Bool, style: ScriptStyle, columns: @escaping (Character) -> Int) {
        self.isASCII = isASCII
        self.style = style
        self.columns = columns
    }

    // MARK: Nodes

    mutating func item(of node: MathNode) -> Item {
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.depthLimit else {
            let text = OneLineLayout.texts(of: [node], ascii: isASCII, linearScripts: true)[0]
            return flat(OneLineAtom(text, .ordinary, strength: .sum))
        }
        if case .line(let isLinear) = style {
            switch node {
            case .row(let nodes): return assembled(row(nodes))
            case .grid(let grid) where grid.kind == .lines && depth < 3: return self.grid(grid)
            default:
                return flat(
                    OneLineLayout.atom(
                        of: node, alphabet, ascii: isASCII, linearScripts: isLinear, isTight: isTight))
            }
        }
        switch node {
        case .row(let nodes): return assembled(row(nodes))
        case .symbol(let symbol), .stretchy(let symbol):
            return flat(OneLineLayout.atom(of: symbol, alphabet, ascii: isASCII))
        case .text(let text): return flat(OneLineAtom(text, .word))
        case .function(let name, _): return flat(OneLineAtom(name, .function))
        case .styled(let alphabet, let content): return styled(alphabet, content)
        case .accent(let accent, let content): return accented(accent, content)
        case .fraction(let upper, let lower): return fraction(upper, lower)
        case .binomial(let upper, let lower): return binomial(upper, lower)
        case .root(let index, let content): return root(index, content)
        case .scripts(let base, let primes, let sub, let sup):
            return scripts(base, primes: primes, sub: sub, sup: sup)
        case .limits(let base, let below, let above): return limits(base, below: below, above: above)
        case .brace(let isOver, let content): return brace(isOver: isOver, content, label: nil)
        case .boxed(let content): return boxed(content)
        case .middle(let text):
            return flat(OneLineAtom(OneLineLayout.delimiter(text, ascii: isASCII), .relation))
        case .phantom(let content):
            let inner = item(of: content)
            // A relation has a blank before it.
            let width = inner.box.width + (Self.isRelation(content) && !isTight ? 1 : 0)
            return Item(
                atom: OneLineAtom(Self.drawing, .ordinary), box: MathBox(width: width, content: .blank))
        case .fenced(let left, let body, let right): return fenced(left, body, right)
        case .grid(let grid): return self.grid(grid)
        case .space(let count): return Item(atom: OneLineAtom("", .space(count)), box: .empty)
        case .lineBreak: return flat(OneLineAtom("; ", .lineBreak))
        case .unknown(let source, let arguments):
            var nodes: [MathNode] = [.text(source)]
            for argument in arguments { nodes += [.text("{"), argument, .text("}")] }
            guard !arguments.isEmpty else { return flat(OneLineAtom(source, .word)) }
            return beside(nodes.map { item(of: $0) }, .word)
        }
    }

    private static func isRelation(_ node: MathNode) -> Bool {
        if case .symbol(let symbol) = node.unwrapped { symbol.role == .relation } else { false }
    }

    /// An item of one row.
    func flat(_ atom: OneLineAtom, endsInScripts: Bool = false) -> Item {
        Item(atom: atom, box: box(atom.text), endsInScripts: endsInScripts)
    }

    func box(_ text: String) -> MathBox {
        let safe =
            isASCII && !text.utf8.allSatisfy({ $0 < 0x80 })
            ? String(text.map { $0.isASCII ? $0 : "?" }) : text
        return MathBox(width: safe.reduce(0) { $0 + columns($1) }, content: .text(safe))
    }

    /// Items closed up.
    func beside(_ items: [Item], _ kind: OneLineAtom.Kind) -> Item {
        if items.allSatisfy(\.isFlat) { return flat(OneLineAtom(items.map(\.atom.text).joined(), kind)) }
        return Item(
            atom: OneLineAtom(Self.drawing, kind == .word ? .ordinary : kind),
            box: .beside(items.map { (0, $0.box) }))
    }

    mutating func trimmedItem(of node: MathNode) -> Item {
        var result = item(of: node)
        if result.isFlat, result.atom.text.first == " " || result.atom.text.last == " " {
            result.atom.text = OneLineRow.trimmed(result.atom.text)
            result.box = box(result.atom.text)
        }
        return result
    }

    /// An item of a part in smaller type, where limits stand beside their sign.
    mutating func textItem(of node: MathNode) -> Item {
        let outer = isText
        isText = true
        defer { isText = outer }
        return trimmedItem(of: node)
    }

    /// An item of a script or limit.
    mutating func scriptItem(of node: MathNode) -> Item {
        let outer = (isTight, alphabet)
        isTight = true
        alphabet = nil
        defer { (isTight, alphabet) = outer }
        return textItem(of: node)
    }

    // MARK: Rows

    struct Row {
        var places: [(item: Item, blanks: Int)]
        var summary: OneLineAtom
    }

    /// The items of a row with the blanks between them.
    ///
    /// - Parameter continues: whether something stands before the row, as before the second column of an
    ///   aligned equation.
    mutating func row(_ nodes: [MathNode], continues: Bool = false) -> Row {
        var items: [Item] = []
        if continues { items.append(Item(atom: OneLineAtom("", .ordinary), box: .empty)) }
        var nodes = nodes
        if case .line = style {
        } else {
            nodes = TallParentheses.grouped(nodes, isText: isText, isTight: isTight)
        }
        let bars = nodes.count { OneLineLayout.isBar($0) }
        var isOpenBar = true
        for node in nodes {
            var next = item(of: node)
            if next.box.width == 0, next.atom.kind == .ordinary { continue }
            if OneLineLayout.isBar(node), bars % 2 == 0 {
                next.atom.kind = isOpenBar ? .open : .close
                isOpenBar.toggle()
            }
            items.append(next)
        }
        if items.count == 1, !continues {
            var only = items[0]
            if case .space = only.atom.kind { only = flat(OneLineAtom(isTight ? "" : " ", .ordinary)) }
            let signs: [OneLineAtom.Kind] = [.binary, .relation, .punctuation]
            if signs.contains(only.atom.kind) { only.atom.kind = .slash }
            return Row(places: [(only, 0)], summary: only.atom)
        }
        let (places, summary) = OneLineRow.arranged(items.map(\.atom), isTight: isTight)
        var result = Row(places: [], summary: summary)
        result.places.reserveCapacity(places.count)
        for place in places {
            var item = items[place.index]
            if item.atom.kind == .fraction, item.isFlat, place.kind == .fenced {
                item = flat(item.atom.parenthesized)
            }
            if case .text = item.box.content, item.atom.kind == .word {
                item.box = box(OneLineRow.trimmed(item.atom.text))
            }
            if let sign = result.places.last?.item.atom.text, sign == "−" || sign == "-",
                item.atom.kind == .fraction, item.box.width == 1
            {
                // A rule no longer than a minus looks like one.
                item.box = Self.widened(item.box)
            }
            let blanks = Self.blanks(place.blanks, between: result.places.last?.item, and: item)
            item.atom.kind = place.kind
            result.places.append((item, blanks))
        }
        return result
    }

    private static func widened(_ fraction: MathBox) -> MathBox {
        guard case .parts(let parts) = fraction.content else { return fraction }
        return MathBox(
            placing: parts.map { part in
                if case .horizontal(let rule) = part.box.content {
                    return MathBox.Part(x: 0, y: part.y, box: .line(rule, width: 3))
                }
                return MathBox.Part(x: 1, y: part.y, box: part.box)
            })
    }

    /// The blanks that one line would have, more beside a fraction's rule and fewer after a script.
    private static func blanks(_ blanks: Int, between left: Item?, and right: Item) -> Int {
        guard let left else { return blanks }
        let isApart = right.standsApart && left.atom.kind != .open
        let wasApart =
            left.standsApart && right.atom.kind != .close && right.atom.kind != .punctuation
        if isApart || wasApart { return left.box.width > 0 ? max(1, blanks) : blanks }
        let isLetter = right.atom.kind == .ordinary || right.atom.kind == .prefix
        let wasLetter = left.atom.kind == .ordinary || left.atom.kind == .prefix
        if blanks == 1, left.endsInScripts, isLetter, wasLetter { return 0 }
        return blanks
    }

    func assembled(_ row: Row) -> Item {
        if row.places.count == 1, row.places[0].blanks == 0 {
            var item = row.places[0].item
            if item.isFlat { return flat(row.summary, endsInScripts: item.endsInScripts) }
            item.atom.kind = row.summary.kind
            return item
        }
        if row.places.allSatisfy(\.item.isFlat) { return flat(row.summary) }
        var atom = row.summary
        atom.text = Self.drawing
        if atom.kind == .word { atom.kind = .ordinary }
        let isRaised = row.places.last?.item.endsInScripts == true
        return Item(
            atom: atom, box: .beside(row.places.map { ($0.blanks, $0.item.box) }), endsInScripts: isRaised)
    }
}
