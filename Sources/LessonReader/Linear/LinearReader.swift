import Figures
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
    private let onPositionChange: (ReadingPosition) -> Void
    private var current: Int
    /// The section that was shown last, so that it is not shown again behind a link.
    private var shown: Int?
    /// The figures of the section read last, as the reader has left them.
    private var figures: [Figure] = []

    /// - Parameters:
    ///   - start: the section that holds this place is read first.
    ///   - endAction: what Enter does behind the last section, as "to the quiz"; nil when it ends reading.
    ///   - onPositionChange: called before each section is shown.
    package init(
        _ document: Document, capabilities: Capabilities, start: ReadingPosition = .start,
        endAction: String? = nil, linkLabels: [String: LinkLabel] = [:],
        onPositionChange: @escaping (ReadingPosition) -> Void = { _ in }
    ) {
        self.onPositionChange = onPositionChange
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
        while true {
            let links = self.links
            if shown != current {
                onPositionChange(position)
                try show(links, write)
            }
            shown = current
            let canChange = figures.contains(where: \.isMovable)
            let isLast = current + 1 >= sections.count
            let words = LinearAction.prompt(
                ending: isLast ? endAction ?? "the end" : nil, hasLinks: !links.isEmpty,
                canChangeFigure: canChange)
            try write("\n" + prompt(words))
            guard let line = readLine()?.trimmingBlanks().lowercased() else {
                try write("\n")
                return .left(position)
            }
            switch LinearAction(line) {
            case .goOn:
                if isLast { return .finished(position) }
                current += 1
            case .stop: return .left(position)
            case .sectionBefore:
                if current == 0 { try write("This is the first section.\n") }
                current = max(0, current - 1)
            case .changeFigure where canChange: try changeFigure(write, readLine)
            case .outline:
                try write(outline)
                if let typed = readLine(), let number = Int(typed.trimmingBlanks()),
                    sections.indices.contains(number - 1)
                {
                    current = number - 1
                    // Asked for by name, it is read again even where one is in it.
                    shown = nil
                }
            case .changeFigure, nil:
                if let number = Int(line), links.indices.contains(number - 1) {
                    return .follow(links[number - 1].destination, position)
                }
                try write("Not understood: \(SafeText.defused(line, ascii: !capabilities.isUnicode))\n")
            }
        }
    }

    /// Asks which number of which figure to change, and to what; then tells that figure again.
    private mutating func changeFigure(
        _ write: (String) throws -> Void, _ readLine: () -> String?
    ) rethrows {
        let choices = figures.indices.flatMap { figure in
            figures[figure].parameters.indices.map { (figure: figure, parameter: $0) }
        }
        try write("\n")
        for (number, choice) in choices.enumerated() {
            let parameter = figures[choice.figure].parameters[choice.parameter]
            try write("\(number + 1). \(parameter.name), now \(parameter.text), \(parameter.span)\n")
        }
        try write(prompt("Change which?"))
        guard let typed = readLine(), let number = Int(typed.trimmingBlanks()),
            choices.indices.contains(number - 1)
        else { return try write("Nothing was changed.\n") }
        let (figure, index) = choices[number - 1]
        let parameter = figures[figure].parameters[index]
        try write(prompt("New value of \(parameter.name), \(parameter.span), or r for all as at the start?"))
        guard let typed = readLine()?.trimmingBlanks().lowercased() else { return }
        if typed == "r" {
            _ = figures[figure].reset()
        } else if let value = parameter.value(typed: typed) {
            _ = figures[figure].set(index, to: value)
        } else {
            return try write("That is none of its values. Nothing was changed.\n")
        }
        let options = LayoutOptions.linear(capabilities)
        let width = min(capabilities.size.columns, options.measure)
        try write(text(figures[figure].tellingRows(width: width, style: options.plotStyle)))
    }

    /// A prompt broken at blanks, since a terminal would break it anywhere.
    private func prompt(_ text: String) -> String {
        let lines = Wrapping.lines(text, width: max(1, capabilities.size.columns - 2))
        return lines.joined(separator: "\n") + " "
    }

    private func text(_ rows: [StyledText]) -> String {
        let theme = Theme(capabilities)
        return rows.map {
            let row = $0.trimmed()
            return (capabilities.colours == .none ? row.plain : VTEncoder.line(row, theme: theme)) + "\n"
        }.joined()
    }

    private mutating func show(
        _ links: [LinkReference], _ write: (String) throws -> Void
    ) rethrows {
        let layout = LessonLayout(
            Document(blocks: Array(sections[current])), width: capabilities.size.columns,
            options: .linear(capabilities))
        figures = layout.figures.map(\.figure)
        try write("\n" + text(layout.lines.map(\.content)))
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
