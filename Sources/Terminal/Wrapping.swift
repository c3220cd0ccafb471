/// Plain text broken into lines for a terminal.
package enum Wrapping {
    /// Lines of at most `width` columns, broken at blanks, or within a word that is too long by itself. Blanks within a line
    /// stay as they are; those at a break go.
    ///
    /// - Parameter hang: blanks before every line but the first.
    package static func lines(_ text: String, width: Int, hang: Int = 0) -> [String] {
        let hang = hang < width / 2 ? hang : 0
        let indent = String(repeating: " ", count: hang)
        let blanks = text.prefix { $0 == " " }
        let start = blanks.count < width / 2 ? String(blanks) : ""
        var lines: [String] = []
        var line = start
        var used = start.count
        var isEmpty = true
        func flush() {
            lines.append(line)
            line = indent
            used = hang
            isEmpty = true
        }
        for word in text.dropFirst(blanks.count).split(separator: " ", omittingEmptySubsequences: false) {
            for (index, piece) in pieces(String(word), width: max(1, width - max(hang, start.count)))
                .enumerated()
            {
                let columns = DisplayWidth.of(piece)
                if !isEmpty, index > 0 || used + 1 + columns > width { flush() }
                if isEmpty, piece.isEmpty { continue }
                line += (isEmpty ? "" : " ") + piece
                used += (isEmpty ? 0 : 1) + columns
                isEmpty = false
            }
        }
        if !isEmpty || lines.isEmpty { lines.append(line) }
        return lines.map { String($0.reversed().drop { $0 == " " }.reversed()) }
    }

    /// Code or a path broken into lines of at most `width` columns, its blanks kept: behind a blank or else a
    /// slash, where one is near.
    package static func pieces(_ text: String, width: Int) -> [String] {
        guard DisplayWidth.of(text) > width else { return [text] }
        var pieces: [String] = []
        var rest = Array(text)[...]
        while !rest.isEmpty {
            var used = 0
            var end = rest.startIndex
            while end < rest.endIndex, used + DisplayWidth.of(rest[end]) <= width || end == rest.startIndex {
                used += DisplayWidth.of(rest[end])
                end += 1
            }
            let half = rest.startIndex + (end - rest.startIndex) / 2
            if end < rest.endIndex {
                let near = rest[half..<end]
                if let place = near.lastIndex(of: " ") ?? near.lastIndex(of: "/") { end = place + 1 }
            }
            pieces.append(String(rest[..<end]))
            rest = rest[end...]
        }
        return pieces
    }
}
