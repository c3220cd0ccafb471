import Terminal

/// Links, the outline and the help page: choosing among things on the page.
extension PagerState {
    mutating func selectLink(forward: Bool) {
        let links = layout.links
        guard !links.isEmpty else {
            message = "no links here"
            return
        }
        let next: Int?
        if let selectedLink {
            next = forward ? selectedLink + 1 : selectedLink - 1
        } else if forward {
            next = links.firstIndex { $0.line >= top }
        } else {
            next = links.lastIndex { $0.line < top + bodyHeight }
        }
        guard let next, links.indices.contains(next) else {
            message = forward ? "no link further down" : "no link further up"
            return
        }
        show(links[next].line)
        selectedLink = next
    }

    mutating func follow(_ link: Int) -> Pager.Outcome? {
        let destination = layout.links[link].destination
        guard destination.hasPrefix("#") else { return .follow(destination, position) }
        let anchor = destination.dropFirst().lowercased()
        if let line = footnoteLine(anchor) {
            selectedLink = nil
            jump(to: line)
            message = "Backspace goes back to the text"
        } else if let entry = layout.outline.first(where: { Self.slug($0.title) == anchor }) {
            selectedLink = nil
            jump(to: entry.line)
        } else {
            message = "no heading \(SafeText.defused(destination, ascii: options.isASCII)) in this text"
        }
        return nil
    }

    /// The line of a footnote. The notes are the list at the end of a document that has any.
    private func footnoteLine(_ anchor: String) -> Int? {
        guard anchor.hasPrefix("footnote-"), let number = Int(anchor.dropFirst(9)),
            let block = layout.lines.last?.block
        else { return nil }
        return layout.lines.firstIndex {
            $0.block == block && $0.content.plain.trimmingBlanks().hasPrefix("\(number). ")
        }
    }

    /// The anchor a forge would give a heading.
    private static func slug(_ title: String) -> String {
        var result = ""
        for character in title.lowercased() {
            if character.isLetter || character.isNumber || character == "_" || character == "-" {
                result.append(character)
            } else if character == " " {
                result.append("-")
            }
        }
        return result
    }

    /// The heading whose section is on top.
    var currentSection: Int? {
        layout.outline.lastIndex { $0.line <= firstTextLine(from: top) }
    }

    mutating func openOutline() {
        guard !layout.outline.isEmpty else {
            message = "no headings in this text"
            return
        }
        mode = .outline(selected: currentSection ?? 0)
    }

    mutating func choose(_ key: Key, _ selected: Int) {
        let last = layout.outline.count - 1
        func to(_ index: Int) { mode = .outline(selected: min(max(0, index), last)) }
        switch key {
        case .character("j"), .down, .tab: to(selected + 1)
        case .character("k"), .up, .backTab: to(selected - 1)
        case .pageDown, .character(" "): to(selected + bodyHeight - 1)
        case .pageUp, .character("b"): to(selected - bodyHeight + 1)
        case .character("g"), .home: to(0)
        case .character("G"), .end: to(last)
        case .enter:
            mode = .reading
            jump(to: layout.outline[selected].line)
        case .escape, .character("q"), .character("o"): mode = .reading
        default: break
        }
    }

    mutating func openNotes() {
        guard !notes.isEmpty else {
            message = offers.contains(.notes) ? "no notes on this text: a writes one" : "no notes here"
            return
        }
        mode = .notes(top: 0)
    }

    mutating func readNotes(_ key: Key, _ top: Int) {
        let last = max(0, notesPage().count - bodyHeight)
        mode = Self.sheetStep(key, bodyHeight).map { .notes(top: min(last, max(0, top + $0))) } ?? .reading
    }

    mutating func readHelp(_ key: Key, _ top: Int) {
        let last = max(0, helpLines.count - bodyHeight)
        mode = Self.sheetStep(key, bodyHeight).map { .help(top: min(last, max(0, top + $0))) } ?? .reading
    }

    /// The keys of what is chosen first, then those of the page.
    var helpLines: [StyledText] {
        var place = PagerHelp.Place.page
        if let figure = activeFigure {
            place = .figure(canRun: figure.canRun, isOnly: figure.parameterCount < 2)
        } else if let selectedLink {
            let isExercise = options.linkLabels[layout.links[selectedLink].destination] != nil
            place = .link(isExercise: isExercise)
        }
        return PagerHelp.lines(at: place, width: size.columns, offers: offers)
    }

    /// By how many lines a key moves a sheet over the page; nil when it puts the sheet away.
    private static func sheetStep(_ key: Key, _ height: Int) -> Int? {
        switch key {
        case .character("j"), .down: 1
        case .character("k"), .up: -1
        case .character(" "), .pageDown: max(1, height - 1)
        case .character("b"), .pageUp: -max(1, height - 1)
        default: nil
        }
    }
}
