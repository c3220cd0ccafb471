/// The matrix product.
///
/// - [M, K] · [K, N] → [M, N]
/// - [P, M, K] · [K, N] → [P, M, N]: the same right matrix for every P
/// - [P, M, K] · [P, K, N] → [P, M, N]: pair by pair
/// - [M, K] · [K] → [M] and [K] · [K, N] → [N]: a vector is a column on the right, a row on the left
///
/// `transposingLeft` and `transposingRight` read the last two axes of that operand the other way round,
/// without a copy; they mean nothing for a vector. Stops with both shapes when the inner sizes differ.
/// Computed by `cblas_sgemm`, but for products of a few numbers.
public func matmul(
    _ left: Tensor, _ right: Tensor, transposingLeft: Bool = false, transposingRight: Bool = false,
    file: StaticString = #fileID, line: UInt = #line
) -> Tensor {
    func reject(_ reason: String) -> Never {
        let leftName = transposingLeft && left.rank > 1 ? "\(left.shape) transposed" : "\(left.shape)"
        let rightName = transposingRight && right.rank > 1 ? "\(right.shape) transposed" : "\(right.shape)"
        stop("matmul: \(leftName) and \(rightName): \(reason)", file, line)
    }
    // A vector takes part as a matrix of one row or one column; messages keep the shape it was given in.
    let (a, b): (StoredMatrix, StoredMatrix)
    switch (left.rank, right.rank) {
    case (1, 2):
        a = StoredMatrix([1, left.count], isTransposed: false)
        b = StoredMatrix(right.shape, isTransposed: transposingRight)
    case (2, 1):
        a = StoredMatrix(left.shape, isTransposed: transposingLeft)
        b = StoredMatrix([right.count, 1], isTransposed: false)
    case (2, 2), (3, 2), (3, 3):
        a = StoredMatrix(left.shape, isTransposed: transposingLeft)
        b = StoredMatrix(right.shape, isTransposed: transposingRight)
    default:
        reject("ranks \(left.rank) and \(right.rank) have no matrix product")
    }
    guard a.columns == b.rows else {
        reject("inner sizes \(a.columns) and \(b.rows) differ" + waysToFit(a, b, left.rank, right.rank))
    }
    let products = left.rank == 3 ? left.shape[0] : 1
    if right.rank == 3, right.shape[0] != products {
        reject("\(products) and \(right.shape[0]) matrices cannot be paired")
    }
    guard max(a.rows, a.columns, b.columns) <= Int(Int32.max) else { reject("a size is over 2^31 - 1") }
    var shape = Array(left.shape.dropLast(2))
    if left.rank > 1 { shape.append(a.rows) }
    if right.rank > 1 { shape.append(b.columns) }
    var result = Tensor(zeros: shape)
    if result.count == 0 || a.columns == 0 { return result }
    for index in 0..<products {
        let rightIndex = right.rank == 3 ? index : 0
        result.scalars.withUnsafeMutableBufferPointer { c in
            a.multiply(
                left.scalars, at: index, by: b, right.scalars, at: rightIndex,
                into: c.baseAddress! + index * a.rows * b.columns)
        }
    }
    return result
}

/// How two matrices that do not fit as they are would: for the end of a message.
private func waysToFit(_ a: StoredMatrix, _ b: StoredMatrix, _ leftRank: Int, _ rightRank: Int) -> String {
    guard leftRank == 2, rightRank == 2 else { return "" }
    var ways: [String] = []
    if a.columns == b.columns { ways.append("the right one transposed would give [\(a.rows), \(b.rows)]") }
    if a.rows == b.rows { ways.append("the left one transposed would give [\(a.columns), \(b.columns)]") }
    if b.columns == a.rows { ways.append("exchanged they would give [\(b.rows), \(a.columns)]") }
    if b.columns == a.columns {
        ways.append("exchanged, and what is then right transposed, they would give [\(b.rows), \(a.rows)]")
    }
    return ways.isEmpty ? "" : "; " + ways.joined(separator: "; ")
}

/// The last two axes of a tensor as `cblas_sgemm` sees them.
private struct StoredMatrix {
    let rows: Int
    let columns: Int
    let isTransposed: Bool
    /// Elements from one stored row to the next; at least 1, as BLAS demands.
    let leadingDimension: Int

    init(_ shape: [Int], isTransposed: Bool) {
        let stored = shape.suffix(2)
        rows = isTransposed ? stored.last! : stored.first!
        columns = isTransposed ? stored.first! : stored.last!
        self.isTransposed = isTransposed
        leadingDimension = max(stored.last!, 1)
    }

    /// So few multiplications are done sooner than OpenBLAS is called, and much sooner than it is opened: a figure
    /// of one unit needs no more.
    private static let few = 64

    private func multiplyFew(
        _ a: UnsafePointer<Float>, by other: StoredMatrix, _ b: UnsafePointer<Float>,
        into result: UnsafeMutablePointer<Float>
    ) {
        for row in 0..<rows {
            for column in 0..<other.columns {
                var sum: Float = 0
                for inner in 0..<columns {
                    sum += a[place(row, inner)] * b[other.place(inner, column)]
                }
                result[row * other.columns + column] = sum
            }
        }
    }

    /// Where the element of a row and a column is stored.
    private func place(_ row: Int, _ column: Int) -> Int {
        isTransposed ? column * leadingDimension + row : row * leadingDimension + column
    }

    /// One product of matrix `index` of `scalars` with matrix `otherIndex` of `others`, written to `result`.
    func multiply(
        _ scalars: [Float], at index: Int, by other: StoredMatrix, _ others: [Float], at otherIndex: Int,
        into result: UnsafeMutablePointer<Float>
    ) {
        scalars.withUnsafeBufferPointer { a in
            others.withUnsafeBufferPointer { b in
                if rows * columns * other.columns <= Self.few {
                    multiplyFew(
                        a.baseAddress! + index * rows * columns, by: other,
                        b.baseAddress! + otherIndex * other.rows * other.columns, into: result)
                    return
                }
                OpenBLAS.multiply(
                    rows: rows, columns: other.columns, inner: columns,
                    a.baseAddress! + index * rows * columns, stride: leadingDimension,
                    isTransposed: isTransposed,
                    b.baseAddress! + otherIndex * other.rows * other.columns, stride: other.leadingDimension,
                    isTransposed: other.isTransposed,
                    into: result, stride: other.columns, isAdding: false)
            }
        }
    }
}

/// How many threads OpenBLAS uses from now on; 1 makes a run repeat to the bit.
package func setMatrixThreads(_ count: Int) {
    OpenBLAS.setThreads(CInt(count))
}

/// How many threads matrix products use.
package var matrixThreads: Int { Int(OpenBLAS.threads()) }

/// result = left · right, or added to it, on plain memory: `cblas_sgemm` for code that manages its own.
///
/// Each operand is row-major, its rows `stride` apart; a transposed one is stored the other way round.
package func multiplyMatrices(
    rows: Int, columns: Int, inner: Int, left: UnsafePointer<Float>, leftStride: Int,
    transposingLeft: Bool = false, right: UnsafePointer<Float>, rightStride: Int,
    transposingRight: Bool = false, into result: UnsafeMutablePointer<Float>, resultStride: Int,
    isAdding: Bool
) {
    guard rows > 0, columns > 0 else { return }
    OpenBLAS.multiply(
        rows: rows, columns: columns, inner: inner,
        left, stride: max(leftStride, 1), isTransposed: transposingLeft,
        right, stride: max(rightStride, 1), isTransposed: transposingRight,
        into: result, stride: max(resultStride, 1), isAdding: isAdding)
}
