/// Paints whole frames and sends only the rows that changed.
///
/// Each row is placed absolutely, so that a character whose width the terminal sees otherwise can
/// spoil its own row only.
package struct ScreenPainter {
    private let theme: Theme
    private var shown: [StyledText] = []
    private var size: TerminalSize?

    package init(theme: Theme) {
        self.theme = theme
    }

    /// Forgets what is on the screen: the next frame is painted in full.
    package mutating func invalidate() {
        size = nil
    }

    /// The bytes that bring the screen from the last frame to this one.
    ///
    /// - Parameters:
    ///   - rows: from the top; rows beyond the screen are left out, missing ones are blank.
    ///   - cursor: where a visible cursor stands (row, column from 0); nil hides it.
    ///   - links: destinations by ``Style/link``, where the terminal takes them.
    package mutating func paint(
        _ rows: [StyledText], size newSize: TerminalSize, cursor: (row: Int, column: Int)? = nil,
        links: [String] = []
    ) -> [UInt8] {
        var encoder = VTEncoder(theme: theme, links: links)
        encoder.showCursor(false)
        let isFresh = newSize != size
        var frame = rows.prefix(newSize.rows).map { $0.columns(0..<newSize.columns) }
        while frame.count < newSize.rows { frame.append(StyledText()) }
        for (row, line) in frame.enumerated() where isFresh || shown[row] != line {
            encoder.move(row: row)
            encoder.write(line)
            // Erasing after the last column would take the last character with it.
            if line.width < newSize.columns { encoder.eraseToEndOfLine() }
        }
        encoder.reset()
        if let cursor {
            encoder.move(
                row: min(cursor.row, newSize.rows - 1), column: min(cursor.column, newSize.columns - 1))
            encoder.showCursor(true)
        }
        shown = frame
        size = newSize
        return encoder.bytes
    }
}
