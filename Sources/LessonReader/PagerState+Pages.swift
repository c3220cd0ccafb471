import LessonMarkup
import Terminal

/// Turning pages, and where they end.
extension PagerState {
    /// Obeys a key that moves the page and changes nothing else; false when it is another.
    mutating func turn(_ key: Key) -> Bool {
        switch key {
        case .character(" "), .pageDown, .character("f"), .control("f"): scroll(by: pageStep)
        case .character("j"), .down, .control("n"), .control("e"): scroll(by: 1)
        case .character("k"), .up, .control("p"), .control("y"): scroll(by: -1)
        case .character("b"), .pageUp, .control("b"): scroll(by: -max(1, bodyHeight - 1))
        case .character("d"), .control("d"): scroll(by: max(1, bodyHeight / 2))
        case .character("u"), .control("u"): scroll(by: -max(1, bodyHeight / 2))
        case .character("g"), .character("<"), .home: move(to: 0)
        case .character("G"), .character(">"), .end: move(to: lastTop)
        case .left: pan = max(0, pan - 8)
        case .right: pan = min(furthestPan, pan + 8)
        default: return false
        }
        return true
    }

    /// A page less one line, so that the eye keeps its place. A heading kept off the bottom comes first, and so
    /// does a figure or a formula that the bottom cuts.
    var pageStep: Int {
        let shown = shownEnd - top
        if shown < bodyHeight { return max(1, shown) }
        return max(1, startOfWhatIsCut.map { $0 - top } ?? bodyHeight - 1)
    }

    /// The first line of a figure or formula that goes on below the page, where a page holds all of it.
    private var startOfWhatIsCut: Int? {
        let end = top + bodyHeight
        guard end < layout.lines.count else { return nil }
        let number = layout.lines[end].block
        guard layout.lines[end - 1].block == number, document.blocks.indices.contains(number) else {
            return nil
        }
        switch document.blocks[number].kind {
        case .figure, .math: break
        default: return nil
        }
        var first = (layout.lines[..<end].lastIndex { $0.block != number } ?? -1) + 1
        while first < end, layout.lines[first].content.isEmpty { first += 1 }
        let last = layout.lines[end...].firstIndex { $0.block != number } ?? layout.lines.count
        guard first > top, first < end, last - first <= bodyHeight else { return nil }
        return first
    }

    /// The end of the lines in view. A heading without its text does not count: it waits for the next page.
    var shownEnd: Int {
        let full = min(layout.lines.count, top + bodyHeight)
        guard full < layout.lines.count, bodyHeight >= 4 else { return full }
        var end = full
        while end > top, isHeadingOrBlank(end - 1) { end -= 1 }
        let hasHeading = (end..<full).contains { !layout.lines[$0].content.isEmpty }
        return hasHeading && end - top >= bodyHeight / 2 ? end : full
    }

    private func isHeadingOrBlank(_ line: Int) -> Bool {
        let shown = layout.lines[line]
        if shown.content.isEmpty { return true }
        guard document.blocks.indices.contains(shown.block) else { return false }
        if case .heading = document.blocks[shown.block].kind { return true }
        return false
    }
}
