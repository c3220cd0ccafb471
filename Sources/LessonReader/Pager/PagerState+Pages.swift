import LessonMarkup
import Terminal

/// Turning pages, and where they end.
extension PagerState {
    /// Does an action that moves the page; nothing for another.
    mutating func turn(_ action: PagerAction) {
        switch action {
        case .pageOn: pageDown()
        case .pageBack: pageUp()
        case .lineOn: scroll(by: 1)
        case .lineBack: scroll(by: -1)
        case .halfPageOn: scroll(by: max(1, bodyHeight / 2))
        case .halfPageBack: scroll(by: -max(1, bodyHeight / 2))
        case .toStart: move(to: 0)
        case .toEnd: move(to: lastTop)
        case .panLeft: pan = max(0, pan - 8)
        case .panRight: pan = min(furthestPan, pan + 8)
        default: break
        }
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
