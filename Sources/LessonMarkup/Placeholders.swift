/// What was taken out of a text, to be put back into the tree.
struct Placeholders {
    struct Entry {
        /// LaTeX for maths, the name of a footnote; empty for a table.
        var latex = ""
        /// What stood in the source, for places where a formula cannot be shown (a link's destination).
        var source: [UInt8]
        /// First and last line in the body; nil inside a table's cell.
        var lines: ClosedRange<Int>?
        var table: TableCells?
        var isFootnote = false
    }

    private(set) var entries: [Entry] = []

    mutating func add(_ entry: Entry, as kind: Reserved) -> [UInt8] {
        entries.append(entry)
        return kind.bytes + Array(String(entries.count - 1).utf8) + Reserved.end.bytes
    }

    /// A table whose cells are parsed as paragraphs of their own.
    struct TableCells {
        var alignments: [Table.Alignment]
        /// Row by row, header first: which of the document's cells stands here; nil for an empty one.
        var cells: [[Int?]]
    }

    /// Reads the placeholder whose first byte is at `index`; nil when there is none.
    func read(at index: Int, in bytes: [UInt8]) -> (kind: Reserved, entry: Entry, end: Int)? {
        guard let kind = Reserved.at(index, in: bytes) else { return nil }
        guard [.inlineMaths, .displayMaths, .table, .footnote].contains(kind) else { return nil }
        var number = 0
        var cursor = index + 3
        while cursor < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[cursor]) {
            number = number * 10 + Int(bytes[cursor] - UInt8(ascii: "0"))
            cursor += 1
        }
        guard Reserved.at(cursor, in: bytes) == .end, entries.indices.contains(number) else { return nil }
        return (kind, entries[number], cursor + 3)
    }

    /// `bytes` as the author wrote them: every placeholder replaced by its source.
    func restored(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(0xEF) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            guard bytes[index] == 0xEF, let kind = Reserved.at(index, in: bytes) else {
                result.append(bytes[index])
                index += 1
                continue
            }
            if let placeholder = read(at: index, in: bytes) {
                result += placeholder.entry.source
                index = placeholder.end
            } else {
                if kind == .escapedTilde { result.append(UInt8(ascii: "~")) }
                index += 3
            }
        }
        return result
    }
}
