/// Turns styled text into the bytes a VT terminal understands.
package struct VTEncoder {
    package private(set) var bytes: [UInt8] = []
    private let theme: Theme
    private var current = Rendition.plain

    package init(theme: Theme) {
        self.theme = theme
    }

    /// Places the cursor; rows and columns count from 0.
    package mutating func move(row: Int, column: Int = 0) {
        emit("\u{1B}[\(row + 1);\(column + 1)H")
    }

    package mutating func write(_ text: StyledText) {
        for span in text.spans {
            set(theme.rendition(span.style))
            emit(span.text)
        }
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
