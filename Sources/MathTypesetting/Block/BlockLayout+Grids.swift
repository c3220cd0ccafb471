/// Matrices, cases and aligned equations.
extension BlockLayout {
    private enum Alignment { case left, centre, right }

    mutating func grid(_ grid: MathGrid, isBare: Bool = false) -> Item {
        let outer = (isTight, isText)
        defer { (isTight, isText) = outer }
        if grid.kind != .stack { isTight = false }
        if grid.kind != .lines { isText = true }
        let rows = grid.kind == .lines ? Self.withoutRelationColumn(grid.rows) : grid.rows
        var cells = rows.map { row in
            row.enumerated().map { column, cell -> Item in
                guard grid.kind == .lines, column % 2 == 1 else { return trimmedItem(of: cell) }
                let nodes = if case .row(let nodes) = cell { nodes } else { [cell] }
                return assembled(self.row(nodes, continues: true))
            }
        }
        if cells.isEmpty { cells = [[]] }
        switch grid.kind {
        case .matrix(let left, let right):
            let body = Item(
                atom: OneLineAtom(Self.drawing, .ordinary), box: matrix(cells, columns: ""),
                standsApart: true)
            return fenced(left, body, right)
        case .bare:
            let body = Item(
                atom: OneLineAtom(Self.drawing, .ordinary),
                box: matrix(cells, columns: grid.columns, rules: grid.rules), standsApart: true)
            return isBare ? body : fenced("", body, "")
        case .cases, .rightCases:
            // With an odd number of rows the brace has its waist where the formula goes on.
            let isPair = cells.count == 2 && cells.allSatisfy { $0.allSatisfy(\.isFlat) }
            let body = table(cells, alignments: [], gap: 2, rowGap: isPair ? 1 : nil)
            let item = Item(atom: OneLineAtom(Self.drawing, .ordinary), box: body)
            if grid.kind == .rightCases { return isBare ? item : fenced("", padded(item, atEnd: true), "}") }
            return isBare ? item : fenced("{", padded(item), "")
        case .lines:
            return Item(atom: OneLineAtom(Self.drawing, .ordinary, strength: .sum), box: equations(cells))
        case .stack:
            let boxes = cells.map { $0.first?.box ?? .empty }
            let width = boxes.map(\.width).max() ?? 0
            let offsets = boxes.map { (width - $0.width) / 2 }
            return Item(
                atom: OneLineAtom(Self.drawing, .ordinary, strength: .sum),
                box: .stacked(boxes, gap: 0, offsets: offsets))
        }
    }

    /// In `eqnarray` the relation has a column to itself; here it begins the column after it.
    private static func withoutRelationColumn(_ rows: [[MathNode]]) -> [[MathNode]] {
        let isOwn = rows.allSatisfy { row in
            guard row.count == 3, case .symbol(let symbol) = row[1].unwrapped else { return false }
            return symbol.role == .relation
        }
        return isOwn ? rows.map { [$0[0], .row([$0[1].unwrapped, $0[2]])] } : rows
    }

    private func padded(_ item: Item, atEnd: Bool = false) -> Item {
        var result = item
        if !isASCII || !item.box.core.isTall {
            result.box = atEnd ? .beside([(0, item.box)], trailing: 1) : .beside([(1, item.box)])
        }
        return result
    }

    // MARK: Kinds of grids

    private func matrix(_ cells: [[Item]], columns: String, rules lines: Set<Int> = []) -> MathBox {
        var alignments: [Alignment] = []
        for letter in columns where letter != "|" {
            alignments.append(letter == "l" ? .left : letter == "r" ? .right : .centre)
        }
        let count = cells.map(\.count).max() ?? 0
        for column in alignments.count..<max(alignments.count, count) {
            let isNumeric = cells.allSatisfy { $0.count <= column || Self.isNumber($0[column].atom.text) }
            alignments.append(isNumeric ? .right : .centre)
        }
        var rules: Set<Int> = []
        var column = 0
        for letter in columns {
            if letter == "|" { rules.insert(column) } else { column += 1 }
        }
        return table(cells, alignments: alignments, gap: 2, rowGap: nil, rules: rules, lines: lines)
    }

    private static func isNumber(_ text: String) -> Bool {
        !text.isEmpty && text.allSatisfy { $0.isNumber || "−-+.".contains($0) }
    }

    /// Right, left, right, left, as aligned equations have it, with room between pairs.
    private func equations(_ cells: [[Item]]) -> MathBox {
        let count = cells.map(\.count).max() ?? 0
        if count <= 1 { return table(cells, alignments: [.left], gap: 0, rowGap: nil) }
        let alignments = (0..<count).map { $0 % 2 == 0 ? Alignment.right : .left }
        return table(cells, alignments: alignments, gap: 0, pairGap: 4, rowGap: nil)
    }

    /// Columns as wide as their widest cell, rows as tall as their tallest.
    ///
    /// - Parameters:
    ///   - pairGap: blanks before every column but the first with an even index.
    ///   - rowGap: rows between rows; one if any is tall, when nil.
    ///   - rules: columns that have a vertical rule before them.
    ///   - lines: rows that have a horizontal rule above them.
    private func table(
        _ cells: [[Item]], alignments: [Alignment], gap: Int, pairGap: Int? = nil, rowGap: Int?,
        rules: Set<Int> = [], lines: Set<Int> = []
    ) -> MathBox {
        let count = cells.map(\.count).max() ?? 0
        var widths = [Int](repeating: 0, count: count)
        for row in cells {
            for (column, cell) in row.enumerated() { widths[column] = max(widths[column], cell.box.width) }
        }
        var starts: [Int] = []
        var ruleColumns: [Int] = []
        var x = 0
        for column in 0...count {
            let isInside = column > 0 && column < count
            if isInside { x += column % 2 == 0 ? pairGap ?? gap : gap }
            if rules.contains(column) {
                ruleColumns.append(isInside ? x - 1 : x)
                x += isInside ? 1 : column == 0 ? 2 : 1
                if column == count { ruleColumns[ruleColumns.count - 1] += 1; x += 1 }
            }
            if column < count {
                starts.append(x)
                x += widths[column]
            }
        }
        let rows = cells.map { row -> MathBox in
            var parts: [MathBox.Part] = []
            for (column, cell) in row.enumerated() where cell.box.width > 0 {
                let slack = widths[column] - cell.box.width
                let alignment = column < alignments.count ? alignments[column] : .left
                let before =
                    switch alignment {
                    case .left: 0
                    case .centre: slack / 2
                    case .right: slack
                    }
                parts.append(MathBox.Part(x: starts[column] + before, y: 0, box: cell.box))
            }
            return MathBox(placing: parts, width: x)
        }
        let isTall = rows.contains { $0.height > 1 }
        guard lines.isEmpty else { return ruled(rows, width: x, at: ruleColumns, lines, isTall: isTall) }
        return barred(.stacked(rows, gap: rowGap ?? (isTall ? 1 : 0)), at: ruleColumns)
    }

    /// Vertical rules over the whole height of a box.
    private func barred(_ box: MathBox, at columns: [Int]) -> MathBox {
        guard !columns.isEmpty, let bar = TallDelimiter("|", ascii: isASCII) else { return box }
        let extent = MathBox.Extent(above: box.above, below: box.below)
        let parts = columns.map {
            MathBox.Part(x: $0, y: 0, box: .delimiter(bar, width: 1, over: extent))
        }
        return MathBox(placing: [MathBox.Part(x: 0, y: 0, box: box)] + parts)
    }

    /// Rows with horizontal rules between them, which cross the vertical ones.
    private func ruled(
        _ rows: [MathBox], width: Int, at columns: [Int], _ lines: Set<Int>, isTall: Bool
    ) -> MathBox {
        var boxes: [MathBox] = []
        for (index, row) in rows.enumerated() {
            if lines.contains(index) {
                boxes.append(rule(width, at: columns, isFirst: index == 0, isLast: false))
            } else if isTall, index > 0 {
                boxes.append(barred(MathBox(width: width, content: .blank), at: columns))
            }
            boxes.append(barred(row, at: columns))
        }
        if lines.contains(rows.count) { boxes.append(rule(width, at: columns, isFirst: false, isLast: true)) }
        return .stacked(boxes, gap: 0)
    }

    private func rule(_ width: Int, at columns: [Int], isFirst: Bool, isLast: Bool) -> MathBox {
        let crossings = Set(columns)
        let corners = isFirst ? ("┌", "┬", "┐") : isLast ? ("└", "┴", "┘") : ("├", "┼", "┤")
        return box(
            (0..<width).map { column in
                guard crossings.contains(column) else { return isASCII ? "-" : "─" }
                if isASCII { return "+" }
                return column == 0 ? corners.0 : column == width - 1 ? corners.2 : corners.1
            }.joined())
    }
}
