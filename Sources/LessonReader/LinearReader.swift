import LessonMarkup
import Terminal

/// Reads a text a section at a time on plain lines: nothing is ever painted over, and what can be chosen has a
/// number. For screen readers, which read a repainted page from its top, and for terminals that cannot place
/// their cursor.
package struct LinearReader {
    private let sections: [ArraySlice<Block>]
    private let capabilities: Capabilities
    private let endAction: String?
    private let linkLabels: [String: LinkLabel]
    private var current: Int

    /// - Parameters:
    ///   - start: the section that holds this place is read first.
    ///   - endAction: what Enter does behind the last section, as "to the quiz"; nil when it ends reading.
    package init(
        _ document: Document, capabilities: Capabilities, start: ReadingPosition = .start,
        endAction: String? = nil, linkLabels: [String: LinkLabel] = [:]
    ) {
        sections = Self.sections(of: document)
        self.capabilities = capabilities
        self.endAction = endAction
        self.linkLabels = linkLabels
        current = max(0, sections.lastIndex { $0.startIndex <= start.blockIndex } ?? 0)
    }

    /// Cut before every heading of the first two levels, but for a title that is followed by one at once.
    private static func sections(of document: Document) -> [ArraySlice<Block>] {
        let blocks = document.blocks
        var starts: [Int] = []
        for (index, block) in blocks.enumerated() {
            if index == 0 {
                starts.append(0)
            } else if case .heading(let level, _) = block.kind, level <= 2, starts.last != index - 1 {
                starts.append(index)
            }
        }
        return starts.enumerated().map { number, start in
            blocks[start..<(number + 1 < starts.count ? starts[number + 1] : blocks.count)]
        }
    }

    /// Where the reader is: the start of the section read last.
    package var position: ReadingPosition {
        ReadingPosition(
            blockIndex: sections.indices.contains(current) ? sections[current].startIndex : 0, wordOffset: 0,
            fingerprint: "")
    }

    /// Runs until the reader goes on, leaves, or follows a link; it may be run again.
    ///
    /// - Parameters:
    ///   - write: shows text.
    ///   - readLine: the next line typed, without its end; nil when there are no more.
    package mutating func run(
        write: (String) throws -> Void, readLine: () -> String?
    ) rethrows -> Pager.Outcome {
        guard !sections.isEmpty else { return .finished(position) }
        var isShown = false
        while true {
            let links = self.links
            if !isShown { try show(links, write) }
            isShown = true
            let isLast = current + 1 >= sections.count
            let ending = endAction.map { "Enter: \($0)" } ?? "Enter: the end"
            try write(
                "\n\(isLast ? ending : "Enter: next section")"
                    + "\(links.isEmpty ? "" : ", a number: follow that link"), b: section before, "
                    + "o: outline, q: stop? ")
            guard let line = readLine()?.trimmingBlanks().lowercased() else { return .left(position) }
            switch line {
            case "":
                if isLast { return .finished(position) }
                current += 1
                isShown = false
            case "q": return .left(position)
            case "b":
                if current == 0 { try write("This is the first section.\n") }
                current = max(0, current - 1)
                isShown = false
            case "o":
                try write(outline)
                if let typed = readLine(), let number = Int(typed.trimmingBlanks()),
                    sections.indices.contains(number - 1)
                {
                    current = number - 1
                    isShown = false
                }
            default:
                if let number = Int(line), links.indices.contains(number - 1) {
                    return .follow(links[number - 1].destination, position)
                }
                try write("Not understood: \(SafeText.defused(line, ascii: !capabilities.isUnicode))\n")
            }
        }
    }

    private func show(_ links: [LinkReference], _ write: (String) throws -> Void) rethrows {
        let document = Document(blocks: Array(sections[current]))
        try write("\n" + document.rendered(capabilities: capabilities))
        guard !links.isEmpty else { return }
        try write("\nLinks here:\n")
        for (index, link) in links.enumerated() {
            let state = linkLabels[link.destination].map { " (\($0.text))" } ?? ""
            let destination = SafeText.defused(link.destination, ascii: !capabilities.isUnicode)
            try write("\(index + 1). \(destination)\(state)\n")
        }
    }

    private var links: [LinkReference] {
        var seen: Set<String> = []
        return Document(blocks: Array(sections[current])).links.filter {
            !$0.isImage && seen.insert($0.destination).inserted
        }
    }

    private var outline: String {
        var result = "\n"
        for (index, section) in sections.enumerated() {
            var title = "the beginning"
            if case .heading(_, let content) = section.first?.kind { title = content.plainText }
            let here = index == current ? ", you are here" : ""
            result += "\(index + 1). \(SafeText.defused(title, ascii: !capabilities.isUnicode))\(here)\n"
        }
        return result + "Go to which section? "
    }
}
