/// A small part of a result around a wrong number: the learner's beside the expected.
///
/// The last two axes are its rows and columns, the axes before them stay at the wrong number's index. It is
/// small, so that of a larger result it never gives the expected answer away.
package struct DepartureWindow: Sendable, Equatable {
    /// The most rows and columns that are shown.
    package static let mostRows = 6
    package static let mostColumns = 6

    /// The indices on the axes before the last two.
    package var fixed: [Int]
    /// The row numbers shown; one row where the result has a single axis.
    package var rows: Range<Int>
    package var columns: Range<Int>
    /// How many rows and columns there are in all.
    package var rowCount: Int
    package var columnCount: Int
    /// The numbers, row by row.
    package var yours: [[Double]]
    package var expected: [[Double]]
    package var isWrong: [[Bool]]

    /// Cuts out the surroundings of the number at `index`; nil for a result without axes.
    init?(around index: [Int], shape: [Int], yours: [Double], expected: [Double], isRight: (Int) -> Bool) {
        guard let columnCount = shape.last, let column = index.last, shape.count == index.count else {
            return nil
        }
        self.columnCount = columnCount
        rowCount = shape.count > 1 ? shape[shape.count - 2] : 1
        let row = shape.count > 1 ? index[index.count - 2] : 0
        fixed = Array(index.dropLast(2))
        rows = Self.range(around: row, of: rowCount, most: Self.mostRows)
        columns = Self.range(around: column, of: columnCount, most: Self.mostColumns)
        let matrix = zip(fixed, shape).reduce(0) { $0 * $1.1 + $1.0 }
        let (total, kept) = (rowCount, columns)
        let offsets = rows.map { row in kept.map { (matrix * total + row) * columnCount + $0 } }
        self.yours = offsets.map { $0.map { yours[$0] } }
        self.expected = offsets.map { $0.map { expected[$0] } }
        isWrong = offsets.map { $0.map { !isRight($0) } }
    }

    /// At most so many of `count` indices, with one before `index` where there is one.
    package static func range(around index: Int, of count: Int, most: Int) -> Range<Int> {
        let start = max(0, min(most > 1 ? index - 1 : index, count - most))
        return start..<min(count, start + most)
    }
}
