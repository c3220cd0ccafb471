import LessonMarkup
import Terminal

extension Document {
    /// The document as text to print: for pipes, for screen readers (nothing is ever repainted), and
    /// for the small pieces of Markdown that other commands show.
    ///
    /// Escape sequences appear only when `capabilities` has colours. No line ends in blanks; the
    /// text ends with one line end, or is empty when the document is.
    ///
    /// - Parameters:
    ///   - width: columns to set for; nil takes the terminal's, or 80 where output is piped
    ///     (``Capabilities`` has asked `--width` and `COLUMNS` already).
    package func rendered(width: Int? = nil, capabilities: Capabilities) -> String {
        let theme = Theme(capabilities)
        var setter = BlockSetter(options: .printed(capabilities))
        var bytes: [UInt8] = []
        let width = width ?? capabilities.size.columns
        func append(_ text: StyledText) {
            if capabilities.colours == .none {
                for span in text.spans { bytes.append(contentsOf: span.text.utf8) }
            } else {
                bytes.append(contentsOf: VTEncoder.line(text, theme: theme).utf8)
            }
            bytes.append(UInt8(ascii: "\n"))
        }
        LessonLayout.forEachLine(of: self, width: width, with: &setter) { line, _ in
            let text = line.content.trimmed()
            // A terminal would break a long line of code wherever its edge is. Another program gets it whole.
            guard capabilities.isOutputTerminal, line.isPannable, text.width > width else {
                append(text)
                return
            }
            for part in CodeFolding.parts(of: text, width: width) { append(part.trimmed()) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
