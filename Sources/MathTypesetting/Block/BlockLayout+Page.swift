/// The whole formula.
extension BlockLayout {
    /// The formula, its equations one under the other, each broken where it is too wide.
    mutating func page(_ root: MathNode, width: Int?) -> MathBox {
        let whole = root.unwrapped
        var equations: [[MathNode]]
        switch whole {
        case .grid(let grid) where grid.kind == .lines:
            let box = self.grid(grid).box
            if grid.rows.count > 1, width.map({ box.width <= $0 }) ?? true { return box }
            let narrow = Self.inPairs(grid)
            if narrow.rows.count > grid.rows.count {
                let box = self.grid(narrow).box
                if width.map({ box.width <= $0 }) ?? true { return box }
            }
            equations = narrow.rows.map { $0.flatMap(Self.nodes) }
        case .row(let nodes): equations = nodes.split(separator: .lineBreak).map(Array.init)
        default: equations = [[whole]]
        }
        let boxes = equations.map { equation($0, width: width) }
        if boxes.count < 2 { return boxes.first ?? .empty }
        return .stacked(boxes, gap: boxes.contains { $0.height > 1 } ? 1 : 0)
    }

    private static func nodes(of cell: MathNode) -> [MathNode] {
        if case .row(let nodes) = cell { nodes } else { [cell] }
    }

    private mutating func equation(_ nodes: [MathNode], width: Int?) -> MathBox {
        let row = row(nodes)
        let box = assembled(row).box
        guard let width, box.width > width else { return box }
        guard case .line = style else {
            return BlockBreaker.broken(row, width: width, isLoose: false) ?? box
        }
        return BlockBreaker.broken(self.row(Self.unfenced(nodes)), width: width, isLoose: true) ?? box
    }

    /// A row whose delimiters are parts of it, so that a line can be broken between them.
    private static func unfenced(_ nodes: [MathNode]) -> [MathNode] {
        nodes.flatMap { node -> [MathNode] in
            switch node {
            case .row(let inner): return unfenced(inner)
            case .fenced(let left, let body, let right):
                guard left.count == 1, right.count == 1, case .row(let inner) = body else { return [node] }
                return [.symbol(MathSymbol(left, .open))] + unfenced(inner)
                    + [.symbol(MathSymbol(right, .close))]
            default: return [node]
            }
        }
    }

    /// Equations that stand beside one another, one under the other. What is no equation stays with the one
    /// before it.
    private static func inPairs(_ grid: MathGrid) -> MathGrid {
        var result = grid
        result.rows = grid.rows.flatMap { row -> [[MathNode]] in
            var pairs: [[MathNode]] = []
            for start in stride(from: 0, to: row.count, by: 2) {
                let pair = Array(row[start..<min(start + 2, row.count)])
                if pair.allSatisfy({ $0 == .empty }) { continue }
                if pair.count == 2, !pairs.isEmpty, pair.allSatisfy({ $0 != .empty }) || pairs.isEmpty {
                    pairs.append(pair)
                } else if let last = pairs.last {
                    let whole = Self.nodes(of: last[last.count - 1]) + [.space(2)] + pair.flatMap(Self.nodes)
                    pairs[pairs.count - 1] = last.dropLast() + [.row(whole)]
                } else {
                    pairs.append(pair)
                }
            }
            return pairs.isEmpty ? [row] : pairs
        }
        return result
    }
}
