import Terminal

/// The characters that plots are drawn with.
package enum PlotStyle: Sendable, Equatable, CaseIterable {
    /// Eight dots a character, for terminals whose fonts have them.
    case braille
    /// Half blocks, two dots a character: every Unicode console has them.
    case blocks
    /// `'`, `.` and `:`, two dots a character.
    case ascii

    /// Dots across and down one character.
    var dots: (columns: Int, rows: Int) { self == .braille ? (2, 4) : (1, 2) }

    /// What tells the series of a plot apart, with or without colour.
    var marks: [Character] {
        self == .ascii ? ["o", "x", "+", "*", "#", "@"] : ["●", "▲", "■", "◆", "○", "△"]
    }

    /// In this order the first three stay apart for every kind of colour blindness.
    static let roles: [Style.Role] = [.typeName, .number, .keyword, .string, .maths, .quiet]
}

/// A field of dots that becomes lines of characters.
struct PlotCanvas {
    let style: PlotStyle
    /// In characters.
    let columns: Int
    let rows: Int
    private var bits: [UInt8]
    private var series: [Int]
    private var marks: [Character?]

    init(columns: Int, rows: Int, style: PlotStyle) {
        self.style = style
        self.columns = max(1, columns)
        self.rows = max(1, rows)
        let count = self.columns * self.rows
        bits = Array(repeating: 0, count: count)
        series = Array(repeating: 0, count: count)
        marks = Array(repeating: nil, count: count)
    }

    var dotColumns: Int { columns * style.dots.columns }
    var dotRows: Int { rows * style.dots.rows }

    /// Sets one dot; the origin is at the lower left. Dots outside are left out.
    mutating func set(_ x: Int, _ y: Int, series number: Int) {
        guard x >= 0, x < dotColumns, y >= 0, y < dotRows else { return }
        let down = dotRows - 1 - y
        let cell = down / style.dots.rows * columns + x / style.dots.columns
        let bit = style == .braille ? Self.brailleBit(x % 2, down % 4) : down % 2 == 0 ? 1 : 2
        bits[cell] |= bit
        // A mark keeps the colour of its own line under others that cross it.
        if marks[cell] == nil { series[cell] = number }
    }

    /// A straight line between two dots.
    mutating func line(from start: (x: Int, y: Int), to end: (x: Int, y: Int), series: Int) {
        let steps = max(abs(end.x - start.x), abs(end.y - start.y), 1)
        for step in 0...steps {
            let part = Double(step) / Double(steps)
            let x = Double(start.x) + Double(end.x - start.x) * part
            let y = Double(start.y) + Double(end.y - start.y) * part
            set(Int(x.rounded()), Int(y.rounded()), series: series)
        }
    }

    /// Puts the series' own mark over the dots at one place, unless another mark stands there.
    mutating func mark(atDot x: Int, _ y: Int, series number: Int) {
        guard x >= 0, x < dotColumns, y >= 0, y < dotRows else { return }
        let cell = (dotRows - 1 - y) / style.dots.rows * columns + x / style.dots.columns
        guard marks[cell] == nil else { return }
        marks[cell] = style.marks[number % style.marks.count]
        series[cell] = number
    }

    /// A column of quiet dots behind the lines.
    mutating func guide(atDot x: Int) {
        guard x >= 0, x < dotColumns else { return }
        let column = x / style.dots.columns
        for row in 0..<rows where bits[row * columns + column] == 0 && marks[row * columns + column] == nil {
            marks[row * columns + column] = style == .ascii ? ":" : "┊"
            series[row * columns + column] = PlotStyle.roles.count - 1
        }
    }

    /// The rows, top first, each exactly ``columns`` wide.
    func lines() -> [StyledText] {
        (0..<rows).map { row in
            var text = StyledText()
            var column = 0
            while column < columns {
                let cell = row * columns + column
                let blanks = self.blanks(from: cell, before: (row + 1) * columns)
                if blanks > 0 {
                    text.pad(to: column + blanks)
                } else if let mark = marks[cell] {
                    text.append(String(mark), style(of: cell, isMark: true), width: 1)
                } else {
                    text.append(glyph(bits[cell]), style(of: cell, isMark: false), width: 1)
                }
                column += max(1, blanks)
            }
            return text
        }
    }

    /// How many cells from `first` on have nothing in them.
    private func blanks(from first: Int, before end: Int) -> Int {
        var cell = first
        while cell < end, bits[cell] == 0, marks[cell] == nil { cell += 1 }
        return cell - first
    }

    private func style(of cell: Int, isMark: Bool) -> Style {
        let role = PlotStyle.roles[series[cell] % PlotStyle.roles.count]
        return Style(role, isMark && role != .quiet ? .strong : [])
    }

    private func glyph(_ bits: UInt8) -> String {
        switch style {
        case .braille: String(Character(Unicode.Scalar(0x2800 + UInt32(bits))!))
        case .blocks: bits == 1 ? "▀" : bits == 2 ? "▄" : "█"
        case .ascii: bits == 1 ? "'" : bits == 2 ? "." : ":"
        }
    }

    /// Braille numbers its dots 1 2 3 7 down the left and 4 5 6 8 down the right.
    private static func brailleBit(_ x: Int, _ y: Int) -> UInt8 {
        let left: [UInt8] = [0x01, 0x02, 0x04, 0x40]
        let right: [UInt8] = [0x08, 0x10, 0x20, 0x80]
        return x == 0 ? left[y] : right[y]
    }
}

extension PlotStyle {
    /// The finest that this terminal's font can be trusted with.
    package init(_ capabilities: Capabilities) {
        self = !capabilities.isUnicode ? .ascii : capabilities.hasBraille ? .braille : .blocks
    }
}
