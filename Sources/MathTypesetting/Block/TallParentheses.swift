/// Lets plain parentheses grow around tall terms, as if they had been written with `\left` and `\right`.
enum TallParentheses {
    /// Grown pairs within one another in one row; beyond that parentheses stay small.
    private static let nestingLimit = 3

    static func grouped(_ nodes: [MathNode], isText: Bool, isTight: Bool) -> [MathNode] {
        func isTall(_ node: MathNode) -> Bool { self.isTall(node, isText: isText, isTight: isTight) }
        guard nodes.count > 2, nodes.contains(where: isTall) else { return nodes }
        var result: [MathNode] = []
        var open: [(place: Int, text: String)] = []
        var lastTall = -1
        // How many grown pairs the node at `lastTall` holds.
        var nesting = 0
        for node in nodes {
            if case .symbol(let symbol) = node, symbol.role == .open, "([{⌊⌈|‖".contains(symbol.text) {
                open.append((result.count, symbol.text))
            } else if let closing = closing(node), let opening = open.popLast(), lastTall > opening.place,
                nesting < nestingLimit
            {
                let body = MathNode.row(Array(result[(opening.place + 1)...]))
                result.removeSubrange(opening.place...)
                let fenced = MathNode.fenced(left: opening.text, body, right: closing)
                lastTall = result.count
                nesting += 1
                if case .scripts(_, let primes, let sub, let sup) = node {
                    result.append(.scripts(base: fenced, primes: primes, sub: sub, sup: sup))
                } else {
                    result.append(fenced)
                }
                continue
            } else if isTall(node) {
                lastTall = result.count
                nesting = 0
            }
            result.append(node)
        }
        return result
    }

    private static func closing(_ node: MathNode) -> String? {
        switch node {
        case .symbol(let symbol):
            symbol.role == .close && ")]}⌋⌉|‖".contains(symbol.text) ? symbol.text : nil
        case .scripts(let base, _, _, _):
            if case .symbol = base { closing(base) } else { nil }
        default: nil
        }
    }

    /// Whether a node takes several rows, scripts and marks aside.
    private static func isTall(_ node: MathNode, isText: Bool, isTight: Bool) -> Bool {
        func inner(_ node: MathNode) -> Bool { isTall(node, isText: isText, isTight: isTight) }
        return switch node {
        case .fraction: !isTight
        case .binomial, .boxed: true
        case .grid(let grid): grid.rows.count > 1
        case .scripts(let base, _, _, _): !isText && base.takesLimits || inner(base)
        case .row(let nodes): nodes.contains(where: inner)
        case .root(_, let content), .styled(_, let content), .accent(_, let content), .brace(_, let content),
            .fenced(_, let content, _):
            inner(content)
        default: false
        }
    }
}
