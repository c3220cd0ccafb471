/// Turns styled text into the bytes a VT terminal understands.
package struct VTEncoder {
    package private(set) var bytes: [UInt8] = []
    private let theme: Theme
    private let links: [String]
    private var current = Rendition.plain
    private var currentLink: Int?

    /// - Parameter links: destinations by ``Style/link``; those that are web or mail addresses are told to the
    ///   terminal (OSC 8), which may open them. Empty where the terminal takes none.
    package init(theme: Theme, links: [String] = []) {
        self.theme = theme
        self.links = links
    }

    /// Places the cursor; rows and columns count from 0.
    package mutating func move(row: Int, column: Int = 0) {
        emit("\u{1B}[\(row + 1);\(column + 1)H")
    }

    package mutating func write(_ text: StyledText) {
        for span in text.spans {
            if !links.isEmpty { set(link: span.style.link) }
            set(theme.rendition(span.style))
            emit(span.text)
        }
        // Opened again on the next row: a link left open would take in what is painted later.
        set(link: nil)
    }

    private mutating func set(link: Int?) {
        let address = link.flatMap { links.indices.contains($0) ? Hyperlink.address(links[$0]) : nil }
        let link = address == nil ? nil : link
        guard link != currentLink else { return }
        currentLink = link
        // The number joins the pieces of one link that stand on several rows.
        let parameters = link.map { "id=w\($0)" } ?? ""
        emit("\u{1B}]8;\(parameters);\(address ?? "")\u{1B}\\")
    }

    /// Back to the terminal's own look.
    package mutating func reset() {
        set(.plain)
    }

    package mutating func eraseToEndOfLine() {
        reset()
        emit("\u{1B}[K")
    }

    package mutating func showCursor(_ shown: Bool) {
        emit(shown ? "\u{1B}[?25h" : "\u{1B}[?25l")
    }

    private mutating func set(_ look: Rendition) {
        guard look != current else { return }
        current = look
        let parameters = look.parameters.map { ";\($0)" }.joined()
        emit("\u{1B}[0\(parameters)m")
    }

    private mutating func emit(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// One line with its escape sequences, look reset at its end, for output that is not a screen.
    package static func line(_ text: StyledText, theme: Theme) -> String {
        var encoder = VTEncoder(theme: theme)
        encoder.write(text)
        encoder.reset()
        return String(decoding: encoder.bytes, as: UTF8.self)
    }
}
