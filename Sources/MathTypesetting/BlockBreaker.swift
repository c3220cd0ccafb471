/// Breaks a row that is too wide where a reader of mathematics would.
enum BlockBreaker {
    /// Lines of at most `width` columns: relations under the first relation, signs under what follows it.
    /// Nil when the row cannot be broken so that all lines fit.
    static func broken(_ row: BlockLayout.Row, width: Int) -> MathBox? {
        let places = row.places
        // Where each item would begin and end on one line.
        var starts: [Int] = []
        var ends: [Int] = []
        var strengths: [Int] = []
        var x = 0
        var depth = 0
        for (index, place) in places.enumerated() {
            x += place.blanks
            starts.append(x)
            x += place.item.box.width
            ends.append(x)
            let kind = place.item.atom.kind
            if kind == .close { depth -= 1 }
            let strength = index == 0 ? 0 : self.strength(place, after: places[index - 1])
            strengths.append(depth > 0 ? 0 : strength)
            if kind == .open { depth += 1 }
        }
        var lines: [MathBox] = []
        var offsets: [Int] = []
        var hang: (relation: Int, sign: Int)?
        var start = 0
        while start < places.count {
            var offset = 0
            if start > 0 {
                let fallback = width >= 24 ? 4 : 0
                switch places[start].item.atom.kind {
                case .relation: offset = hang?.relation ?? fallback
                case .binary: offset = hang?.sign ?? fallback
                default: hang = nil
                }
            }
            var end = start
            while end < places.count, offset + ends[end] - starts[start] <= width { end += 1 }
            if end < places.count {
                if hang == nil { hang = self.hang(places, strengths, starts, start..<end, width) }
                guard let best = bestBreak(strengths, ends, start, end) else { return nil }
                end = best
            }
            var parts = places[start..<end].map { (blanks: $0.blanks, box: $0.item.box) }
            parts[0].blanks = 0
            lines.append(.beside(parts))
            offsets.append(offset)
            start = end
        }
        return .stacked(lines, gap: lines.contains { $0.height > 1 } ? 1 : 0, offsets: offsets)
    }

    /// Where the lines after the first go: under the first relation of the line, and after it.
    private static func hang(
        _ places: [(item: BlockLayout.Item, blanks: Int)], _ strengths: [Int], _ starts: [Int],
        _ line: Range<Int>, _ width: Int
    ) -> (relation: Int, sign: Int)? {
        for index in line where strengths[index] == relationStrength && index + 1 < places.count {
            let column = starts[index] - starts[line.lowerBound]
            guard column <= width / 2 else { return nil }
            return (column, starts[index + 1] - starts[line.lowerBound])
        }
        return nil
    }

    private static let relationStrength = 3

    /// 4 before a part set off by space, 3 before a relation, 2 before a sign, 0 where no break may be.
    private static func strength(
        _ place: (item: BlockLayout.Item, blanks: Int), after previous: (item: BlockLayout.Item, blanks: Int)
    ) -> Int {
        if place.blanks >= 2 { return 4 }
        return switch place.item.atom.kind {
        case .relation: relationStrength
        case .binary: 2
        default: previous.item.atom.kind == .punctuation ? 1 : 0
        }
    }

    /// The strongest place to break in (start, end], the last of equals, on a line that is not almost empty.
    private static func bestBreak(_ strengths: [Int], _ ends: [Int], _ start: Int, _ end: Int) -> Int? {
        guard start < end else { return nil }
        let first = start > 0 ? ends[start - 1] : 0
        let enough = first + (ends[end - 1] - first) / 3
        var best: Int?
        var weakest: Int?
        for index in (start + 1)...end where strengths[index] > 0 {
            if ends[index - 1] < enough {
                weakest = index
            } else if strengths[index] >= best.map({ strengths[$0] }) ?? 1 {
                best = index
            }
        }
        return best ?? weakest
    }
}
