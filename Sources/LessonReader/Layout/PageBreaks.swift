/// How a line hangs on the one above it when pages are cut.
package enum PageBreakCost: UInt8, Sendable {
    /// A page may well begin here.
    case free
    /// Within running text: the page before shows its line once more above.
    case inside
    /// Within code or a table, or under the words that lead to it: another place is better.
    case rather
    /// Would leave a heading without its text, or a line of a paragraph alone.
    case hold
    /// Within what is one picture: a figure, a formula in two dimensions.
    case whole
}

/// Where pages end. Nothing is lost by it: what one page leaves away the next begins with.
package struct PageBreaks {
    let lines: [LaidOutLine]
    let height: Int

    /// - Parameter height: lines of a page.
    package init(lines: [LaidOutLine], height: Int) {
        self.lines = lines
        self.height = height
    }

    /// The page whose first line is `top`: the end of what it shows, and the first line of the page after it.
    ///
    /// The last place that may be cut counts most, less what cutting there costs. Where nothing may be cut the
    /// page is shown to its edge, and a picture cut by it is shown again, whole.
    package func page(from top: Int) -> (end: Int, next: Int) {
        let full = top + height
        guard full < lines.count else { return (lines.count, lines.count) }
        guard height >= 4 else { return (full, max(top + 1, full - 1)) }
        var best: (score: Int, place: Int)?
        for place in (top + max(2, height / 3))...full {
            let cost: Int
            switch lines[place].tie {
            case .free: cost = 0
            case .inside: cost = 3
            case .rather: cost = height / 2
            case .hold, .whole: continue
            }
            let score = place - top - cost
            if score >= best?.score ?? .min { best = (score, place) }
        }
        var end = best?.place ?? full
        let following = best.map { next($0.place) } ?? afterEdge(full, top)
        while end > top + 1, isBlank(end - 1) { end -= 1 }
        return (end, max(top + 1, afterBlanks(following)))
    }

    /// The first line of the page before the one that begins with `top`.
    package func pageBefore(_ top: Int) -> Int {
        let first = max(0, top - height)
        for start in first..<max(first, top) where !isBlank(start) {
            if start > 0, lines[start].tie.rawValue > PageBreakCost.inside.rawValue { continue }
            if page(from: start).next >= top { return start }
        }
        return max(0, top - max(1, height - 1))
    }

    private func next(_ place: Int) -> Int {
        let isCut = lines[place].tie != .free && !isBlank(place) && !isBlank(place - 1)
        return isCut ? place - 1 : place
    }

    private func afterBlanks(_ place: Int) -> Int {
        var place = place
        while place + 1 < lines.count, isBlank(place) { place += 1 }
        return place
    }

    private func afterEdge(_ edge: Int, _ top: Int) -> Int {
        var start = edge
        while start > top, lines[start].tie == .whole { start -= 1 }
        var end = edge
        while end < lines.count, lines[end].tie == .whole { end += 1 }
        return start > top && start < edge && end - start <= height ? start : max(top + 1, edge - 1)
    }

    /// Whether a line has nothing behind its margin and bars.
    private func isBlank(_ line: Int) -> Bool { lines[line].content.width <= lines[line].prefix }
}

extension [Row] {
    /// Running text: no line of it alone at the foot of a page or, where it is the last, at the head.
    mutating func tieAsText() {
        guard count > 1 else { return }
        for index in indices.dropFirst() { self[index].tie = .inside }
        self[1].tie = .hold
        self[count - 1].tie = .hold
    }

    /// Code: its label belongs to two lines of it, and its closing rule, if it has one, to two more.
    mutating func tieAsCode(foot: Int) {
        for index in indices.dropFirst() {
            self[index].tie = index <= 2 || index >= count - 1 - foot ? .hold : .rather
        }
    }

    /// A quotation or a callout: together where there is room.
    mutating func tieAsBox() {
        for index in indices.dropFirst() where self[index].tie.rawValue < PageBreakCost.rather.rawValue {
            self[index].tie = .rather
        }
    }

    mutating func tie(_ tie: PageBreakCost) {
        for index in indices.dropFirst() { self[index].tie = tie }
    }
}
