/// A GFM table as its source lines tell it, before its cells are read as Markdown.
///
/// cmark has no tables, so they are found on the raw lines of what it takes for a paragraph
/// (https://github.github.com/gfm/#tables-extension-).
struct TableSource {
    /// More columns than anyone reads; beyond this a would-be table stays a paragraph, so that short
    /// rows padded to a long header do not multiply the text.
    static let columnLimit = 128
    /// Empty cells a table may hold before it ends, for the same reason.
    private static let paddingLimit = 100_000

    var alignments: [Table.Alignment]
    /// Header first; every row as long as `alignments`.
    var rows: [[[UInt8]]]
    /// The lines of the paragraph it takes up.
    var lines: Range<Int>

    /// The first table in the lines of a paragraph, from `start` on. `belongs` tells whether a line is
    /// inside the same container as the first, rather than a lazy continuation of its text.
    static func first(
        in lines: [ArraySlice<UInt8>], from start: Int, belongs: (Int) -> Bool
    ) -> TableSource? {
        for index in lines.indices.dropFirst(start + 1) where couldBeDelimiter(lines[index]) {
            guard let alignments = alignments(in: lines[index]), alignments.count <= columnLimit else {
                continue
            }
            let header = cells(of: lines[index - 1])
            let hasPipe = [lines[index - 1], lines[index]].contains { $0.contains(UInt8(ascii: "|")) }
            guard header.count == alignments.count, hasPipe, belongs(index) else { continue }
            var rows = [header]
            var end = index + 1
            var padding = 0
            while end < lines.count, belongs(end), padding < paddingLimit {
                rows.append(fitted(cells(of: lines[end], limit: alignments.count), to: alignments.count))
                padding += rows[rows.count - 1].count { $0.isEmpty }
                end += 1
            }
            return TableSource(alignments: alignments, rows: rows, lines: index - 1..<end)
        }
        return nil
    }

    private static func couldBeDelimiter(_ line: ArraySlice<UInt8>) -> Bool {
        line.contains(UInt8(ascii: "-"))
            && line.allSatisfy {
                $0.isBlank || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "|")
            }
    }

    private static func alignments(in line: ArraySlice<UInt8>) -> [Table.Alignment]? {
        var result: [Table.Alignment] = []
        for cell in cells(of: line) {
            let isLeading = cell.first == UInt8(ascii: ":")
            let isTrailing = cell.count > 1 && cell.last == UInt8(ascii: ":")
            let dashes = cell.dropFirst(isLeading ? 1 : 0).dropLast(isTrailing ? 1 : 0)
            guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
            switch (isLeading, isTrailing) {
            case (true, true): result.append(.center)
            case (true, false): result.append(.leading)
            case (false, true): result.append(.trailing)
            case (false, false): result.append(.unspecified)
            }
        }
        return result.isEmpty ? nil : result
    }

    /// The cells of one line: split on every `|` that has no backslash, code spans or not; `\|` is `|`.
    static func cells(of line: ArraySlice<UInt8>, limit: Int = .max) -> [[UInt8]] {
        var row = MathScanner.trimmed(line)
        if row.first == UInt8(ascii: "|") { row = row.dropFirst() }
        var cells: [[UInt8]] = []
        var cell: [UInt8] = []
        var index = row.startIndex
        var isOpen = true
        while index < row.endIndex, cells.count < limit {
            let byte = row[index]
            isOpen = true
            if byte == UInt8(ascii: "\\"), index + 1 < row.endIndex {
                // Other escapes are left for the inline parser to undo.
                if row[index + 1] != UInt8(ascii: "|") { cell.append(byte) }
                cell.append(row[index + 1])
                index += 2
            } else if byte == UInt8(ascii: "|") {
                cells.append(Array(MathScanner.trimmed(cell[...])))
                cell = []
                index += 1
                isOpen = false
            } else {
                cell.append(byte)
                index += 1
            }
        }
        if isOpen, cells.count < limit { cells.append(Array(MathScanner.trimmed(cell[...]))) }
        return cells
    }

    private static func fitted(_ cells: [[UInt8]], to width: Int) -> [[UInt8]] {
        Array(cells.prefix(width)) + Array(repeating: [], count: max(0, width - cells.count))
    }
}
