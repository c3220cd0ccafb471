import LessonMarkup
import Terminal

extension BlockSetter {
    /// A table: columns as wide as their content where that fits, else cells wrap. No cell is ever
    /// dropped or shortened; with less room than a few letters a column, the table moves under its window, or
    /// its rows become lists.
    mutating func rows(of table: Table, _ space: Space) -> [Row] {
        let columns = max(table.header.count, table.rows.map(\.count).max() ?? 0)
        guard columns > 0 else { return [] }
        let head = table.header.map { flow.flatten($0, Style(.body, .strong)) }
        let body = table.rows.map { row in row.map { flow.flatten($0) } }

        var word = [Int](repeating: 1, count: columns)
        var line = [Int](repeating: 1, count: columns)
        for row in [head] + body {
            for (column, cell) in row.enumerated() {
                let extent = LineBreaker.extent(cell)
                word[column] = max(word[column], extent.word)
                line[column] = max(line[column], extent.line)
            }
        }
        let gaps = 3 * (columns - 1)
        let room = line.reduce(gaps, +) <= space.width ? space.width : space.wide
        guard room - gaps >= columns * 4 || line.reduce(gaps, +) <= room else {
            return options.pansTables
                ? wide(head, body, table.alignments, word: word, line: line, space)
                : cards(head, body, space)
        }
        let widths = TableFit.widths(word: word, line: line, room: room - gaps)
        return ruled(head, body, table.alignments, widths)
    }

    /// A table that moves under its window, its first column staying: columns as wide as reading wants them.
    private func wide(
        _ head: [[FlowToken]], _ body: [[[FlowToken]]], _ alignments: [Table.Alignment], word: [Int],
        line: [Int], _ space: Space
    ) -> [Row] {
        let most = max(4, min(28, space.wide / 2))
        var widths = zip(word, line).map { min($1, max(min($0, 60), most)) }
        // What stays must leave room for what moves.
        widths[0] = min(widths[0], max(1, space.wide / 3))
        var rows = ruled(head, body, alignments, widths)
        for index in rows.indices {
            rows[index].isPannable = true
            rows[index].kept = widths[0] + 3
        }
        return rows
    }

    private func ruled(
        _ head: [[FlowToken]], _ body: [[[FlowToken]]], _ alignments: [Table.Alignment], _ widths: [Int]
    ) -> [Row] {
        var rows = self.rows(ofCells: head, widths, alignments)
        rows.append(Row(text: ruled(widths)))
        let wrapped = body.map { self.rows(ofCells: $0, widths, alignments) }
        var cuts: [Int] = []
        let isSpaced = wrapped.contains { $0.count > 1 }
        for (index, lines) in wrapped.enumerated() {
            if isSpaced, index > 0 { rows.append(Row(text: ruled(widths))) }
            let first = rows.count
            rows += lines
            // A page may begin with a row, but not with the rest of one, nor with the first or one last line.
            if index > 0, index + 1 < wrapped.count || lines.count > 1 { cuts.append(first) }
        }
        rows.tie(.hold)
        for cut in cuts { rows[cut].tie = .rather }
        return rows
    }

    private func ruled(_ widths: [Int]) -> StyledText {
        let parts = widths.map { String(repeated: glyphs.rule, $0) }
        return StyledText(parts.joined(separator: glyphs.rule + glyphs.cross + glyphs.rule), .rule)
    }

    private func rows(
        ofCells cells: [[FlowToken]], _ widths: [Int], _ alignments: [Table.Alignment]
    ) -> [Row] {
        let set = widths.indices.map { column in
            column < cells.count ? LineBreaker.rows(cells[column], width: widths[column]) : []
        }
        let height = max(1, set.map(\.count).max() ?? 1)
        return (0..<height).map { index in
            var row = Row(text: StyledText())
            var start = 0
            for column in widths.indices {
                if column > 0 { row.text.append(" \(glyphs.bar) ", .rule, width: 3) }
                let cell = index < set[column].count ? set[column][index] : Row(text: StyledText())
                let slack = widths[column] - cell.text.width
                let alignment = column < alignments.count ? alignments[column] : .unspecified
                let before =
                    switch alignment {
                    case .trailing: slack
                    case .center: slack / 2
                    case .leading, .unspecified: 0
                    }
                row.text.pad(to: start + before)
                row.text.append(cell.text)
                if column + 1 < widths.count { row.text.pad(to: start + widths[column]) }
                row.words += cell.words
                start += widths[column] + 3
            }
            return row
        }
    }

    /// Each row as a list of "header: cell", for a window too narrow for columns.
    private func cards(_ head: [[FlowToken]], _ body: [[[FlowToken]]], _ space: Space) -> [Row] {
        var result: [Row] = []
        for cells in body.isEmpty ? [[]] : body {
            if !result.isEmpty { result.append(Row(text: StyledText())) }
            for column in 0..<max(head.count, cells.count) {
                var tokens = column < head.count ? head[column] : []
                if column < cells.count {
                    tokens += [.text(":", Style(.body, .strong), width: 1), .space(.body)] + cells[column]
                }
                result += LineBreaker.rows(tokens, width: space.width)
            }
        }
        return result
    }
}

/// Divides room among columns.
enum TableFit {
    /// Widths that add up to at most `room`: whole lines if they fit, else whole words, else less.
    static func widths(word: [Int], line: [Int], room: Int) -> [Int] {
        if line.reduce(0, +) <= room { return line }
        let least = word.reduce(0, +) <= room ? word : capped(word, floor: 1, room: room)
        let level = highestLevel(upTo: room) { level in
            zip(least, line).reduce(0) { $0 + max($1.0, min($1.1, level)) } <= room
        }
        var widths = zip(least, line).map { max($0, min($1, level)) }
        share(room - widths.reduce(0, +), &widths, line)
        return widths
    }

    private static func capped(_ wanted: [Int], floor: Int, room: Int) -> [Int] {
        let level = highestLevel(upTo: room) { level in
            wanted.reduce(0) { $0 + max(floor, min($1, level)) } <= room
        }
        var widths = wanted.map { max(floor, min($0, level)) }
        share(room - widths.reduce(0, +), &widths, wanted)
        return widths
    }

    private static func highestLevel(upTo limit: Int, _ fits: (Int) -> Bool) -> Int {
        var (low, high) = (0, max(0, limit))
        while low < high {
            let middle = (low + high + 1) / 2
            if fits(middle) { low = middle } else { high = middle - 1 }
        }
        return low
    }

    private static func share(_ rest: Int, _ widths: inout [Int], _ wanted: [Int]) {
        var rest = rest
        for column in widths.indices where rest > 0 && widths[column] < wanted[column] {
            widths[column] += 1
            rest -= 1
        }
    }
}
