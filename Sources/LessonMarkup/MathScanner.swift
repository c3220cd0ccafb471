/// Finds the maths in one run of text (a paragraph, a heading, a table cell) and takes it out.
///
/// `` $`…`$ `` is maths; so are `$…$` and `$$…$$` under pandoc's rules
/// (https://pandoc.org/MANUAL.html#extension-tex_math_dollars). Code spans and HTML tags are skipped, and
/// a formula with no end stays text. Every byte is looked at a bounded number of times.
struct MathScanner {
    private let content: [UInt8]
    /// The body line on which `content` starts; nil inside a table cell.
    private let firstLine: Int?
    private var masked: [UInt8] = []
    private var index = 0
    private var newlines = 0
    /// Starts of the runs of backticks by their length, found when first needed.
    private var backtickRuns: [Int: [Int]]?
    private var displayHasNoEnd = false

    /// `content` with each formula replaced by a placeholder and as many lines as before.
    static func mask(_ content: [UInt8], firstLine: Int?, into placeholders: inout Placeholders) -> [UInt8] {
        guard content.contains(where: { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "~") }) else {
            return content
        }
        var scanner = MathScanner(content: content, firstLine: firstLine)
        scanner.run(&placeholders)
        return scanner.masked
    }

    private init(content: [UInt8], firstLine: Int?) {
        self.content = content
        self.firstLine = firstLine
        masked.reserveCapacity(content.count)
    }

    private mutating func run(_ placeholders: inout Placeholders) {
        while index < content.count {
            switch content[index] {
            case UInt8(ascii: "\\"):
                if byte(at: index + 1) == UInt8(ascii: "~") {
                    masked += Reserved.escapedTilde.bytes
                    index += 2
                } else {
                    copy(to: index + 2)
                }
            case UInt8(ascii: "`"):
                let length = runLength(at: index)
                if let closing = closingBackticks(length, after: index + length) {
                    copy(to: closing + length)
                } else {
                    copy(to: index + length)
                }
            case UInt8(ascii: "<"): copy(to: endOfTag(at: index) ?? index + 1)
            case UInt8(ascii: "$"): scanDollar(&placeholders)
            default: copy(to: content[index...].firstIndex(where: Self.isMark) ?? content.count)
            }
        }
    }

    /// Whether `run` stops at this byte.
    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: "$"): true
        default: false
        }
    }

    private mutating func scanDollar(_ placeholders: inout Placeholders) {
        let length = runLength(at: index)
        if length == 1, byte(at: index + 1) == UInt8(ascii: "`") {
            let ticks = runLength(at: index + 1)
            let start = index + 1 + ticks
            if let closing = closingBackticks(ticks, after: start),
                byte(at: closing + ticks) == UInt8(ascii: "$"), !isBlank(start..<closing)
            {
                replace(start..<closing, end: closing + ticks + 1, as: .inlineMaths, &placeholders)
                return
            }
        } else if length == 1, let closing = closingDollar(opening: index) {
            replace(index + 1..<closing, end: closing + 1, as: .inlineMaths, &placeholders)
            return
        } else if length == 2, let closing = closingDisplay(after: index + 2), !isBlank(index + 2..<closing) {
            replace(index + 2..<closing, end: closing + 2, as: .displayMaths, &placeholders)
            return
        }
        copy(to: index + length)
    }

    /// A formula has no blank at either end, no bare dollar or code inside, and no digit after it.
    private func closingDollar(opening: Int) -> Int? {
        guard let first = byte(at: opening + 1), !Self.isSpace(first) else { return nil }
        var cursor = opening + 1
        while let current = byte(at: cursor) {
            switch current {
            case UInt8(ascii: "\\"): cursor += 2
            case UInt8(ascii: "`"): return nil
            case UInt8(ascii: "$"):
                let isDigitNext = byte(at: cursor + 1)?.isDigit ?? false
                return Self.isSpace(content[cursor - 1]) || isDigitNext ? nil : cursor
            default: cursor += 1
            }
        }
        return nil
    }

    private mutating func closingDisplay(after start: Int) -> Int? {
        guard !displayHasNoEnd else { return nil }
        if let closing = Self.displayEnd(in: content[start...]) { return closing }
        displayHasNoEnd = true
        return nil
    }

    /// The first `$$` that is not escaped.
    static func displayEnd(in bytes: ArraySlice<UInt8>) -> Int? {
        var cursor = bytes.startIndex
        while cursor + 1 < bytes.endIndex {
            if bytes[cursor] == UInt8(ascii: "\\") {
                cursor += 2
            } else if bytes[cursor] == UInt8(ascii: "$"), bytes[cursor + 1] == UInt8(ascii: "$") {
                return cursor
            } else {
                cursor += 1
            }
        }
        return nil
    }

    /// The end of an autolink or a tag without blanks; longer tags need no care, since a placeholder in
    /// them is turned back into its source.
    private func endOfTag(at start: Int) -> Int? {
        guard let first = byte(at: start + 1), first.isLetter || first == UInt8(ascii: "/") else {
            return nil
        }
        var cursor = start + 1
        while let current = byte(at: cursor), !Self.isSpace(current), current != UInt8(ascii: "<") {
            if current == UInt8(ascii: ">") { return cursor + 1 }
            cursor += 1
        }
        return nil
    }

    private mutating func closingBackticks(_ length: Int, after start: Int) -> Int? {
        if backtickRuns == nil {
            var runs: [Int: [Int]] = [:]
            var cursor = 0
            while cursor < content.count {
                if content[cursor] == UInt8(ascii: "`") {
                    let count = runLength(at: cursor)
                    runs[count, default: []].append(cursor)
                    cursor += count
                } else {
                    cursor += 1
                }
            }
            backtickRuns = runs
        }
        guard let starts = backtickRuns?[length] else { return nil }
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] < start { low = middle + 1 } else { high = middle }
        }
        return low < starts.count ? starts[low] : nil
    }

    private mutating func replace(
        _ formula: Range<Int>, end: Int, as kind: Reserved, _ placeholders: inout Placeholders
    ) {
        let source = content[index..<end]
        let breaks = source.count { $0 == UInt8(ascii: "\n") }
        let lines = firstLine.map { $0 + newlines...$0 + newlines + breaks }
        let latex = String(decoding: Self.trimmed(content[formula]), as: UTF8.self)
        masked += placeholders.add(.init(latex: latex, source: Array(source), lines: lines), as: kind)
        for _ in 0..<breaks { masked += [UInt8(ascii: "\n")] + Reserved.filler.bytes }
        newlines += breaks
        index = end
    }

    private mutating func copy(to end: Int) {
        let piece = content[index..<min(end, content.count)]
        newlines += piece.count { $0 == UInt8(ascii: "\n") }
        masked += piece
        index = piece.endIndex
    }

    private func byte(at index: Int) -> UInt8? { index < content.count ? content[index] : nil }

    private func runLength(at start: Int) -> Int {
        var end = start
        while end < content.count, content[end] == content[start] { end += 1 }
        return end - start
    }

    private func isBlank(_ range: Range<Int>) -> Bool { content[range].allSatisfy(Self.isSpace) }

    static func isSpace(_ byte: UInt8) -> Bool { byte.isBlank || byte == UInt8(ascii: "\n") }

    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var slice = bytes.drop(while: isSpace)
        while let last = slice.last, isSpace(last) { slice.removeLast() }
        return slice
    }
}
