/// Finds the formulas in a text as MathJax and Moodle's TeX filter do: `\(…\)` within a line, `\[…\]` and `$$…$$` on lines
/// of their own.
enum MathMarks {
    enum Piece: Equatable {
        case text(String)
        case inline(String)
        case display(String)
    }

    private static let marks: [(open: String, close: String, isDisplay: Bool)] = [
        ("\\(", "\\)", false), ("\\[", "\\]", true), ("$$", "$$", true),
    ]

    /// The text cut at its formulas; one that has no end is text.
    static func pieces(of text: String) -> [Piece] {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "$") }) else {
            return text.isEmpty ? [] : [.text(text)]
        }
        let bytes = Array(text.utf8)
        var result: [Piece] = []
        var start = 0
        var index = 0
        var unclosed: Set<String> = []
        while index + 1 < bytes.count {
            guard bytes[index] == UInt8(ascii: "\\") || bytes[index] == UInt8(ascii: "$"),
                let mark = marks.first(where: { bytes[index...].starts(with: $0.open.utf8) }),
                !unclosed.contains(mark.open)
            else {
                index += 1
                continue
            }
            guard let end = find(mark.close, in: bytes, from: index + 2) else {
                unclosed.insert(mark.open)
                index += 1
                continue
            }
            let latex = String(decoding: bytes[(index + 2)..<end], as: UTF8.self).trimmed
            guard !latex.isEmpty else {
                index += 2
                continue
            }
            if index > start { result.append(.text(String(decoding: bytes[start..<index], as: UTF8.self))) }
            result.append(mark.isDisplay ? .display(latex) : .inline(latex))
            index = end + 2
            start = index
        }
        if start < bytes.count { result.append(.text(String(decoding: bytes[start...], as: UTF8.self))) }
        return result
    }

    private static func find(_ mark: String, in bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + 1 < bytes.count {
            if bytes[index...].starts(with: mark.utf8) { return index }
            // `\\[2pt]` in a formula is a line break, and `\\)` no end.
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
    }
}
