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
        let name = String(destination.dropFirst())
        if let line = footnoteLine(name) {
            selectedLink = nil
            jump(to: line)
            message = "Backspace goes back to the text"
        } else if let line = line(ofAnchor: name) {
            selectedLink = nil
            jump(to: line)
        } else {
            message = "no heading \(SafeText.defused(destination, ascii: options.isASCII)) in this text"
        }
        return nil
    }

    /// The line of the heading that a link names, written plainly or with percent signs; nil when there is none.
    func line(ofAnchor name: String) -> Int? {
        let names = [name, Self.decoded(name), name.lowercased()]
        return layout.outline.first { names.contains($0.anchor) }?.line
    }

    /// A name without its percent signs: "%C3%BC" is "ü". What is no code stays.
    private static func decoded(_ name: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(name.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let code = UInt8(digits, radix: 16) {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
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
        switch SheetAction(key) {
        case .lineOn: to(selected + 1)
        case .lineBack: to(selected - 1)
        case .pageOn: to(selected + bodyHeight - 1)
        case .pageBack: to(selected - bodyHeight + 1)
        case .toStart: to(0)
        case .toEnd: to(last)
        case .take:
            mode = .reading
            jump(to: layout.outline[selected].line)
        case .copy: break
        case nil:
            if key == .escape || [.leave, .outline].contains(PagerAction(key)) { mode = .reading }
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
        return PagerHelp.page(at: place, width: size.columns, offers: offers)
    }

    /// By how many lines a key moves a sheet over the page; nil when it puts the sheet away.
    private static func sheetStep(_ key: Key, _ height: Int) -> Int? {
        switch SheetAction(key) {
        case .lineOn: 1
        case .lineBack: -1
        case .pageOn: max(1, height - 1)
        case .pageBack: -max(1, height - 1)
        case .toStart, .toEnd, .take, .copy, nil: nil
        }
    }
}
