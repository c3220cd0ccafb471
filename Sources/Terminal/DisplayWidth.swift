/// How many columns text takes on a terminal.
package enum DisplayWidth {
    /// Columns of a whole text: the sum over its graphemes. Control characters count nothing.
    package static func of(_ text: some StringProtocol) -> Int {
        text.isPrintableASCII ? text.utf8.count : ofGraphemes(text)
    }

    /// The same of a whole string, which is what is measured most.
    package static func of(_ text: String) -> Int {
        text.isPrintableASCII ? text.utf8.count : ofGraphemes(text)
    }

    /// Columns of one grapheme: 0, 1 or 2.
    package static func of(_ character: Character) -> Int {
        if let ascii = character.asciiValue {
            return ascii >= 0x20 && ascii < 0x7F ? 1 : 0
        }
        var sum = 0
        var widest = 0
        var joins = false
        for scalar in character.unicodeScalars {
            let value = scalar.value
            // Emoji presentation asks for two columns; joined emoji and flags are one picture.
            if value == 0xFE0F, widest == 1 { widest = 2 }
            if value == 0xFE0F || value == 0x200D || (0x1F1E6...0x1F1FF).contains(value)
                || (0x1F3FB...0x1F3FF).contains(value)
            {
                joins = true
            }
            let width = of(scalar)
            sum += width
            widest = max(widest, width)
        }
        let isFlagPair = joins && sum == 2 && widest == 1
        return isFlagPair ? 2 : joins ? widest : min(2, sum)
    }

    /// Columns of one scalar on its own.
    package static func of(_ scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x300 {
            if value < 0x20 || (0x7F..<0xA0).contains(value) || value == 0xAD { return 0 }
            return 1
        }
        if contains(WidthTable.zero, value) { return 0 }
        return contains(WidthTable.wide, value) ? 2 : 1
    }

    private static func ofGraphemes(_ text: some StringProtocol) -> Int {
        if let width = ofLoneScalars(text) { return width }
        var count = 0
        for character in text { count += of(character) }
        return count
    }

    /// The sum over scalars, where no scalar could join another in one grapheme; nil elsewhere.
    /// Segmentation is what costs, and most text beyond ASCII does not need it.
    private static func ofLoneScalars(_ text: some StringProtocol) -> Int? {
        var count = 0
        for scalar in text.unicodeScalars {
            let width = of(scalar)
            switch scalar.value {
            case 0x20..<0x7F, 0xA0..<0x300, 0x370..<0x483, 0x1E00..<0x2000: count += 1
            case 0x2010..<0x2E80 where width > 0, 0x3041..<0xAC00 where width > 0: count += width
            default: return nil
            }
        }
        return count
    }

    private static func contains(_ table: [UInt32], _ value: UInt32) -> Bool {
        var low = 0
        var high = table.count / 2 - 1
        while low <= high {
            let middle = (low + high) / 2
            if value < table[middle * 2] {
                high = middle - 1
            } else if value > table[middle * 2 + 1] {
                low = middle + 1
            } else {
                return true
            }
        }
        return false
    }
}

extension StringProtocol {
    /// Whether every byte is a character of one column that no terminal obeys: most text is, and needs no care.
    package var isPrintableASCII: Bool {
        utf8.withContiguousStorageIfAvailable { $0.allSatisfy { $0.isPrintableASCII } }
            ?? utf8.allSatisfy { $0.isPrintableASCII }
    }
}

extension UInt8 {
    fileprivate var isPrintableASCII: Bool { self >= 0x20 && self < 0x7F }
}
