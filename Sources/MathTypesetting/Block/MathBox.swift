/// A rectangle of cells with a baseline, from which formulas in two dimensions are put together.
///
/// Putting boxes side by side copies no text: a box holds its parts and where they go, and
/// ``MathCanvas`` writes them down once.
struct MathBox {
    enum Content {
        case blank
        case text(String)
        /// One character over the whole width.
        case horizontal(Character)
        /// A delimiter as tall as the box.
        case vertical(TallDelimiter)
        case parts([Part])
    }

    struct Part {
        /// Columns from the left edge.
        var x: Int
        /// Rows from the baseline of the whole to that of the part, downwards.
        var y: Int
        var box: MathBox
    }

    /// Columns.
    var width: Int
    /// Rows above the baseline.
    var above = 0
    /// Rows below the baseline.
    var below = 0
    /// The rows that delimiters around the box must cover: all but those of scripts and accents.
    var core = Extent()
    var content: Content

    struct Extent: Equatable {
        var above = 0
        var below = 0
        var isTall: Bool { above + below > 0 }
    }

    var height: Int { above + below + 1 }

    static var empty: MathBox { MathBox(width: 0, content: .blank) }

    /// A rule or a stretched character.
    static func line(_ character: Character, width: Int) -> MathBox {
        MathBox(width: width, content: .horizontal(character))
    }

    static func delimiter(_ delimiter: TallDelimiter, width: Int, over extent: Extent) -> MathBox {
        MathBox(
            width: width, above: extent.above, below: extent.below, core: extent,
            content: .vertical(delimiter))
    }

    /// Parts at their places; everything counts as core unless said otherwise.
    init(placing parts: [Part], width: Int? = nil, core: Extent? = nil) {
        var right = 0
        for part in parts {
            right = max(right, part.x + part.box.width)
            above = max(above, part.box.above - part.y)
            below = max(below, part.box.below + part.y)
        }
        self.width = max(width ?? 0, right)
        self.core = core ?? Extent(above: above, below: below)
        content = .parts(parts)
    }

    init(
        width: Int, above: Int = 0, below: Int = 0, core: Extent = Extent(), content: Content
    ) {
        self.width = width
        self.above = above
        self.below = below
        self.core = core
        self.content = content
    }

    /// Boxes on one baseline, each after so many blanks.
    static func beside(_ boxes: [(blanks: Int, box: MathBox)], trailing: Int = 0) -> MathBox {
        var parts: [Part] = []
        parts.reserveCapacity(boxes.count)
        var x = 0
        var core = Extent()
        for (blanks, box) in boxes {
            x += blanks
            if box.width > 0 { parts.append(Part(x: x, y: 0, box: box)) }
            x += box.width
            core.above = max(core.above, box.core.above)
            core.below = max(core.below, box.core.below)
        }
        return MathBox(placing: parts, width: x + trailing, core: core)
    }

    /// Boxes one under the other, `gap` empty rows between them; the baseline is the middle row.
    static func stacked(_ boxes: [MathBox], gap: Int, offsets: [Int]? = nil) -> MathBox {
        let height = boxes.reduce(0) { $0 + $1.height } + gap * max(0, boxes.count - 1)
        let middle = max(0, height - 1) / 2
        var parts: [Part] = []
        var top = 0
        for (index, box) in boxes.enumerated() {
            parts.append(Part(x: offsets?[index] ?? 0, y: top + box.above - middle, box: box))
            top += box.height + gap
        }
        return MathBox(placing: parts)
    }
}

/// Writes boxes into lines.
struct MathCanvas {
    private typealias Piece = (x: Int, width: Int, text: String)

    private var rows: [[Piece]]

    /// The rows of a box, without blanks at their ends.
    static func lines(of box: MathBox) -> [String] {
        var canvas = MathCanvas(rows: Array(repeating: [], count: box.height))
        canvas.draw(box, x: 0, baseline: box.above)
        return canvas.rows.map { line($0) }
    }

    private mutating func draw(_ box: MathBox, x: Int, baseline: Int) {
        switch box.content {
        case .blank: return
        case .text(let text): rows[baseline].append((x, box.width, text))
        case .horizontal(let character):
            rows[baseline].append((x, box.width, String(repeating: character, count: box.width)))
        case .vertical(let delimiter):
            for row in 0..<box.height {
                let text = delimiter.piece(row, of: box.height)
                rows[baseline - box.above + row].append((x, box.width, text))
            }
        case .parts(let parts):
            for part in parts { draw(part.box, x: x + part.x, baseline: baseline + part.y) }
        }
    }

    private static func line(_ pieces: [Piece]) -> String {
        var result = ""
        var column = 0
        for piece in pieces.sorted(by: { $0.x < $1.x }) {
            if piece.x > column { result += String(repeating: " ", count: piece.x - column) }
            result += piece.text
            column = max(column, piece.x + piece.width)
        }
        while result.last == " " { result.removeLast() }
        return result
    }
}
