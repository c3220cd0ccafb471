/// A terminal in memory: interprets the bytes written to it, for tests to look at.
package struct VirtualScreen {
    /// One cell. The second half of a wide character holds an empty text.
    package struct Cell: Sendable, Equatable {
        package var text = " "
        package var look = Rendition.plain
        /// The address of the link the cell belongs to (OSC 8).
        package var link: String?
    }

    package private(set) var size: TerminalSize
    package private(set) var cells: [[Cell]]
    package private(set) var row = 0
    package private(set) var column = 0
    package private(set) var isCursorVisible = true
    package private(set) var isAlternate = false
    package private(set) var wrapsLines = true
    package private(set) var pastesBracketed = false
    /// Sequences this terminal does not know; a program under test should cause none.
    package private(set) var unknown: [String] = []
    /// How often a character was written past the right edge while lines do not wrap.
    package private(set) var overruns = 0

    /// What was last put on the clipboard (OSC 52), still encoded.
    package private(set) var copied: String?

    private var look = Rendition.plain
    private var link: String?
    private var pendingWrap = false
    private var pending: [UInt8] = []

    package init(columns: Int, rows: Int) {
        size = TerminalSize(columns: columns, rows: rows)
        cells = Self.blank(size)
    }

    /// Changes the size and clears, as a terminal that re-flows nothing does.
    package mutating func resize(columns: Int, rows: Int) {
        size = TerminalSize(columns: columns, rows: rows)
        cells = Self.blank(size)
        (row, column, pendingWrap) = (0, 0, false)
    }

    /// The text of each row without blanks at its end.
    package var text: [String] {
        cells.map { row in
            var line = row.map(\.text).joined()
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    private static func blank(_ size: TerminalSize) -> [[Cell]] {
        Array(repeating: Array(repeating: Cell(), count: size.columns), count: size.rows)
    }

    package mutating func write(_ bytes: [UInt8]) {
        let input = pending + bytes
        pending = []
        var index = 0
        while index < input.count {
            let byte = input[index]
            if byte == 0x1B {
                guard let end = Self.sequenceEnd(input, index) else {
                    pending = Array(input[index...])
                    return
                }
                interpret(input[index..<end])
                index = end
            } else if byte < 0x20 || byte == 0x7F {
                control(byte)
                index += 1
            } else {
                var end = index
                while end < input.count, input[end] >= 0x20, input[end] != 0x7F { end += 1 }
                if end == input.count {
                    end -= Self.unfinished(input[index...])
                    pending = Array(input[end...])
                }
                for character in String(decoding: input[index..<end], as: UTF8.self) { put(character) }
                index = end
                if !pending.isEmpty { return }
            }
        }
    }

    /// How many bytes at the end of a text begin a character whose rest has yet to come.
    private static func unfinished(_ text: ArraySlice<UInt8>) -> Int {
        for (count, byte) in text.reversed().prefix(3).enumerated() {
            switch byte {
            case 0x80...0xBF: continue
            case 0xC2...0xDF: return count < 1 ? count + 1 : 0
            case 0xE0...0xEF: return count < 2 ? count + 1 : 0
            case 0xF0...0xF4: return count + 1
            default: return 0
            }
        }
        return 0
    }

    private static func sequenceEnd(_ input: [UInt8], _ start: Int) -> Int? {
        guard start + 1 < input.count else { return nil }
        if input[start + 1] == 0x5D {
            for index in (start + 2)..<input.count {
                if input[index] == 0x07 { return index + 1 }
                if input[index] == 0x5C, input[index - 1] == 0x1B { return index + 1 }
            }
            return nil
        }
        guard input[start + 1] == 0x5B else { return start + 2 }
        var index = start + 2
        while index < input.count {
            if (0x40...0x7E).contains(input[index]) { return index + 1 }
            index += 1
        }
        return nil
    }

    private mutating func control(_ byte: UInt8) {
        pendingWrap = false
        switch byte {
        case 0x0D: column = 0
        case 0x0A:
            if row == size.rows - 1 {
                cells.removeFirst()
                cells.append(Array(repeating: Cell(), count: size.columns))
            } else {
                row += 1
            }
        case 0x08: column = max(0, column - 1)
        default: unknown.append("control \(byte)")
        }
    }

    private mutating func put(_ character: Character) {
        let width = DisplayWidth.of(character)
        guard width > 0 else { return }
        if pendingWrap || column + width > size.columns {
            guard wrapsLines else {
                overruns += 1
                return
            }
            control(0x0D)
            control(0x0A)
            guard width <= size.columns else { return }
        }
        cells[row][column] = Cell(text: String(character), look: look, link: link)
        if width == 2 { cells[row][column + 1] = Cell(text: "", look: look, link: link) }
        column += width
        if column == size.columns {
            column -= 1
            pendingWrap = true
        }
    }

    private mutating func interpret(_ sequence: ArraySlice<UInt8>) {
        let text = String(decoding: sequence.dropFirst(), as: UTF8.self)
        if text.first == "]" {
            command(text.dropFirst().split(separator: ";", maxSplits: 2, omittingEmptySubsequences: false))
            return
        }
        guard text.first == "[", let final = text.last, text.count > 1 else {
            unknown.append("ESC \(text)")
            return
        }
        let body = text.dropFirst().dropLast()
        if body.first == "?", final == "h" || final == "l" {
            for mode in body.dropFirst().split(separator: ";") { setMode(String(mode), final == "h") }
            return
        }
        let numbers = body.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        switch final {
        case "H":
            row = min(max(numbers.first ?? 1, 1), size.rows) - 1
            column = min(max(numbers.count > 1 ? numbers[1] : 1, 1), size.columns) - 1
            pendingWrap = false
        case "K" where numbers == [0] || numbers.isEmpty:
            for position in column..<size.columns { cells[row][position] = Cell() }
        case "J" where numbers == [2]:
            cells = Self.blank(size)
        case "m": look = Self.look(look, numbers)
        default: unknown.append("ESC \(text)")
        }
    }

    private mutating func command(_ parts: [Substring]) {
        let last = parts.last.map { String($0.prefix { $0 != "\u{1B}" && $0 != "\u{7}" }) } ?? ""
        switch parts.first {
        case "8" where parts.count == 3: link = last.isEmpty ? nil : last
        case "52" where parts.count == 3: copied = last
        default: unknown.append("OSC \(parts.first ?? "")")
        }
    }

    private mutating func setMode(_ mode: String, _ isOn: Bool) {
        switch mode {
        case "25": isCursorVisible = isOn
        case "7": wrapsLines = isOn
        case "2004": pastesBracketed = isOn
        case "1049":
            isAlternate = isOn
            cells = Self.blank(size)
        default: unknown.append("mode \(mode)")
        }
    }

    private static func look(_ current: Rendition, _ numbers: [Int]) -> Rendition {
        var look = current
        var index = 0
        while index < numbers.count {
            switch numbers[index] {
            case 0: look = .plain
            case 1: look.attributes.insert(.bold)
            case 2: look.attributes.insert(.dim)
            case 3: look.attributes.insert(.italic)
            case 4: look.attributes.insert(.underline)
            case 7: look.attributes.insert(.reverse)
            case 9: look.attributes.insert(.strikethrough)
            case let code where (30...37).contains(code): look.foreground = .indexed(UInt8(code - 30))
            case let code where (40...47).contains(code): look.background = .indexed(UInt8(code - 40))
            case let code where (90...97).contains(code): look.foreground = .indexed(UInt8(code - 82))
            case let code where (100...107).contains(code): look.background = .indexed(UInt8(code - 92))
            case 38 where index + 2 < numbers.count && numbers[index + 1] == 5:
                look.foreground = .indexed(UInt8(clamping: numbers[index + 2]))
                index += 2
            case 48 where index + 2 < numbers.count && numbers[index + 1] == 5:
                look.background = .indexed(UInt8(clamping: numbers[index + 2]))
                index += 2
            default: break
            }
            index += 1
        }
        return look
    }
}
