/// Breaks a row that is too wide where a reader of mathematics would.
enum BlockBreaker {
    /// Lines of at most `width` columns: relations under the first relation, signs under what follows it.
    ///
    /// - Parameter isLoose: whether to break within parentheses too, and to break what can be broken when
    ///   other parts are too wide all the same; nil is returned for such a row otherwise.
    static func broken(_ row: BlockLayout.Row, width: Int, isLoose: Bool) -> MathBox? {
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
            strengths.append(depth == 0 ? strength : isLoose ? strength / (depth > 1 ? 40 : 10) : 0)
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
                case _ where strengths[start] < 40: offset = hang?.sign ?? fallback
                default: hang = nil
                }
            }
            var end = start
            while end < places.count, offset + ends[end] - starts[start] <= width { end += 1 }
            // What is set off from the tail of a broken equation begins a line of its own.
            let isTail = start > 0 && strengths[start] < apartStrength
            if isTail, let apart = (start..<end).dropFirst().first(where: { strengths[$0] >= apartStrength })
            {
                end = apart
            } else if end < places.count {
                if let best = bestBreak(strengths, ends, start, end) {
                    end = best
                } else {
                    guard isLoose else { return nil }
                    let next = strengths.indices.dropFirst(max(end, start + 1)).first { strengths[$0] > 0 }
                    end = next ?? places.count
                }
                if hang == nil { hang = self.hang(places, strengths, starts, start..<end, offset, width) }
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
        _ line: Range<Int>, _ offset: Int, _ width: Int
    ) -> (relation: Int, sign: Int)? {
        for index in line where strengths[index] == relationStrength && index + 1 < places.count {
            let column = offset + starts[index] - starts[line.lowerBound]
            guard column <= width / 2 else { return nil }
            return (column, offset + starts[index + 1] - starts[line.lowerBound])
        }
        return nil
    }

    private static let apartStrength = 99
    private static let relationStrength = 80

    /// Most before a part set off by space, then before a relation, before a sign, after a comma; 0 where no
    /// break may be. Within parentheses a tenth of it counts, so that a break outside is always better.
    private static func strength(
        _ place: (item: BlockLayout.Item, blanks: Int), after previous: (item: BlockLayout.Item, blanks: Int)
    ) -> Int {
        if place.blanks >= 2 { return apartStrength }
        return switch place.item.atom.kind {
        // Not p(x | y), which stands in parentheses.
        case .relation: place.item.atom.text == "|" ? 0 : relationStrength
        case .binary: "+−-±∓".contains(place.item.atom.text.first ?? "+") ? 60 : 50
        default: previous.item.atom.kind == .punctuation ? 40 : 0
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
        guard let best, let weakest else { return best ?? weakest }
        // A short left side is better off with its relation than a parenthesis torn apart, unless very short.
        let isTorn = strengths[best] < 40 && strengths[weakest] >= 40
        return isTorn && ends[weakest - 1] - first >= 6 ? weakest : best
    }
}
