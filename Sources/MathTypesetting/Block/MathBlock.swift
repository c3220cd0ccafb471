/// A formula in two dimensions.
package struct MathBlock: Sendable, Equatable {
    /// Its rows, top first, without blanks at their ends; at least one.
    package var lines: [String]
    /// Which row stands on the line of the text around it.
    package var baseline: Int
    /// Columns of the widest row.
    package var width: Int

    package init(lines: [String], baseline: Int, width: Int) {
        self.lines = lines
        self.baseline = baseline
        self.width = width
    }
}

extension MathExpression {
    /// The formula in two dimensions: fractions over one another, limits under sums, matrices as grids.
    ///
    /// Scripts are Unicode's if all of the formula's can be, as on one line; otherwise all of them stand
    /// a row higher or lower. A formula wider than `width` is broken before its relations, then before
    /// its signs, and aligned there; where that does not make it fit, it is left whole. What is nested
    /// beyond some twenty levels is written on one line, and so is a formula that would take more cells
    /// than make sense for its length. Time and memory are in proportion to the text and the rows.
    ///
    /// - Parameters:
    ///   - width: columns that there are; nil for as many as it takes.
    ///   - ascii: whether to use nothing but ASCII.
    ///   - columns: how many columns a character takes on the terminal. A caller that knows about wide
    ///     characters says so here; otherwise each takes one.
    package func block(
        width: Int? = nil, ascii: Bool = false, columns: @escaping (Character) -> Int = { _ in 1 }
    ) -> MathBlock {
        if tokenCount <= BlockLayout.tokenLimit {
            let box = BlockLayout.box(of: root, width: width, ascii: ascii, columns: columns)
            let (cells, overflows) = box.width.multipliedReportingOverflow(by: box.height)
            if !overflows, cells <= 100_000 + 20 * tokenCount {
                return MathBlock(lines: MathCanvas.lines(of: box), baseline: box.above, width: box.width)
            }
        }
        let lines = lines(ascii: ascii)
        let width = lines.map { $0.reduce(0) { $0 + columns($1) } }.max() ?? 0
        return MathBlock(lines: lines, baseline: 0, width: width)
    }

    /// The formula as on one line, its equations one under the other and aligned; broken as a block is
    /// where it is too wide.
    ///
    /// - Parameters: as in ``block(width:ascii:columns:)``.
    package func lineBlock(
        width: Int? = nil, ascii: Bool = false, columns: @escaping (Character) -> Int = { _ in 1 }
    ) -> MathBlock {
        guard tokenCount <= BlockLayout.tokenLimit else {
            return block(width: width, ascii: ascii, columns: columns)
        }
        let box = BlockLayout.lineBox(of: root, width: width, ascii: ascii, columns: columns)
        return MathBlock(lines: MathCanvas.lines(of: box), baseline: box.above, width: box.width)
    }

    /// Whether one line says as much as two dimensions would: no fraction of compound parts, no limits,
    /// no matrix or cases, and no long script in parentheses.
    package func isOneLineEnough(ascii: Bool = false) -> Bool {
        OneLineChooser(isASCII: ascii).isEnough(for: root, of: self)
    }
}
