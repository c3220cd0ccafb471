import Terminal

/// A tree that grows to the right, a row for each leaf.
struct TreeDiagram: Sendable, Equatable {
    struct Node: Sendable, Equatable {
        var text: String
        var mark: Mark
        var children: [Node] = []
        /// Printed at the right end of the row; of leaves only.
        var remark = ""
    }

    /// What became of a node.
    enum Mark: Int, Sendable, CaseIterable {
        case open, finished, best, dropped

        func character(_ style: PlotStyle) -> Character {
            let characters: [Character] = style == .ascii ? ["o", "#", "*", "."] : ["●", "■", "★", "·"]
            return characters[rawValue]
        }

        var style: Style {
            switch self {
            case .open: Style(.typeName, .strong)
            case .finished: Style(.number, .strong)
            case .best: Style(.keyword, .strong)
            case .dropped: .quiet
            }
        }
    }

    /// What grows from the root, which is not drawn.
    var roots: [Node]
    /// What each mark means; in a row of its own above the tree.
    var legend: [(mark: Mark, meaning: String)]
    /// What the remarks are.
    var remarkTitle: String

    static func == (left: TreeDiagram, right: TreeDiagram) -> Bool {
        left.roots == right.roots && left.remarkTitle == right.remarkTitle
            && left.legend.elementsEqual(right.legend) { $0 == $1 }
    }

    /// The rows; empty where `width` does not hold every level.
    func rows(width: Int, style: PlotStyle) -> [StyledText] {
        let widths = levelWidths()
        let remarks = max(remarkWidth(roots), DisplayWidth.of(remarkTitle))
        // Mark, blanks and a branch stand before each node's text; the branch is shorter where it is narrow.
        for branch in [2, 1] {
            let tree = widths.reduce(0) { $0 + $1 + branch + 3 }
            guard tree + remarks <= width else { continue }
            var head = StyledText()
            for (mark, meaning) in legend {
                if !head.isEmpty { head.append("  ") }
                head.append(String(mark.character(style)), mark.style, width: 1)
                head.append(" " + meaning, .quiet)
            }
            // The remarks stand below their title, behind the legend where that is wider than the tree.
            let wanted = max(tree + 2 + remarks, head.width + 2 + remarks)
            let end = wanted <= width ? wanted : tree + remarks
            if end == wanted {
                head.pad(to: end - DisplayWidth.of(remarkTitle))
                head.append(remarkTitle, .quiet)
            }
            var result = [head.columns(0..<width)]
            var painter = Painter(widths: widths, branch: branch, end: end, style: style)
            painter.paint(roots, before: StyledText(), level: 0)
            result += painter.rows
            return result
        }
        return []
    }

    /// The widest text of every level.
    private func levelWidths() -> [Int] {
        var widths: [Int] = []
        var level = roots
        while !level.isEmpty {
            widths.append(level.map { DisplayWidth.of($0.text) }.max() ?? 0)
            level = level.flatMap(\.children)
        }
        return widths
    }

    private func remarkWidth(_ nodes: [Node]) -> Int {
        nodes.reduce(0) { max($0, DisplayWidth.of($1.remark), remarkWidth($1.children)) }
    }

    private struct Painter {
        let widths: [Int]
        let branch: Int
        /// The column where remarks end.
        let end: Int
        let style: PlotStyle
        var rows: [StyledText] = []

        /// - Parameter before: what stands in the columns of the levels above, on rows after the first.
        mutating func paint(_ nodes: [Node], before: StyledText, level: Int, on first: StyledText? = nil) {
            let column = widths[..<level].reduce(0) { $0 + $1 + branch + 3 }
            for (index, node) in nodes.enumerated() {
                let isLast = index == nodes.count - 1
                var row = index == 0 ? first ?? before : before
                row.pad(to: column)
                row.append(arm(isFirst: index == 0, isLast: isLast), .rule)
                row.append(String(node.mark.character(style)), node.mark.style, width: 1)
                row.append(" " + node.text, node.mark == .dropped ? .quiet : .body)
                guard !node.children.isEmpty else {
                    row.pad(to: end - DisplayWidth.of(node.remark))
                    row.append(node.remark, Style(.body, node.mark == .best ? .strong : []))
                    rows.append(row.trimmed())
                    continue
                }
                var stem = before
                stem.pad(to: column)
                if !isLast { stem.append(style == .ascii ? "|" : "│", .rule) }
                // A line leads to the children, however short the text is.
                let gap = column + widths[level] + branch + 3 - row.width
                if gap > 1 {
                    row.append(" ")
                    row.append(String(repeating: style == .ascii ? "-" : "─", count: gap - 1), .rule)
                }
                paint(node.children, before: stem, level: level + 1, on: row)
            }
        }

        private func arm(isFirst: Bool, isLast: Bool) -> String {
            let line = style == .ascii ? "-" : "─"
            let knot: String =
                switch (isFirst, isLast) {
                case (true, true): line
                case (true, false): style == .ascii ? "+" : "┬"
                case (false, false): style == .ascii ? "+" : "├"
                case (false, true): style == .ascii ? "`" : "└"
                }
            return knot + (branch == 2 ? line : "")
        }
    }
}
