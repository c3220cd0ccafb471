import LessonMarkup
import Terminal

/// Turning pages, and where they end.
extension PagerState {
    /// Obeys a key that moves the page and changes nothing else; false when it is another.
    mutating func turn(_ key: Key) -> Bool {
        switch key {
        case .character(" "), .pageDown, .character("f"), .control("f"): pageDown()
        case .character("j"), .down, .control("n"), .control("e"): scroll(by: 1)
        case .character("k"), .up, .control("p"), .control("y"): scroll(by: -1)
        case .character("b"), .pageUp, .control("b"): pageUp()
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

    private var pages: PageBreaks { PageBreaks(lines: layout.lines, height: bodyHeight) }

    mutating func pageDown() {
        move(to: pages.page(from: top).next)
    }

    mutating func pageUp() {
        move(to: pages.pageBefore(top))
    }

    /// The end of the lines in view. What a page leaves to the next one does not count, nor, after a move by
    /// lines, a heading without its text.
    var shownEnd: Int {
        let full = min(layout.lines.count, top + bodyHeight)
        guard full < layout.lines.count, bodyHeight >= 4 else { return full }
        if !isByLine { return pages.page(from: top).end }
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
