/// The matrix product.
///
/// - [M, K] · [K, N] → [M, N]
/// - [P, M, K] · [K, N] → [P, M, N]: the same right matrix for every P
/// - [P, M, K] · [P, K, N] → [P, M, N]: pair by pair
/// - [M, K] · [K] → [M] and [K] · [K, N] → [N]: a vector is a column on the right, a row on the left
///
/// `transposingLeft` and `transposingRight` read the last two axes of that operand the other way round,
/// without a copy, as it is with `transposed()`; they mean nothing for a vector. Stops with both shapes when the inner sizes differ.
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
        a = StoredMatrix(rows: 1, columns: left.count)
        b = StoredMatrix(right, isTransposed: transposingRight)
    case (2, 1):
        a = StoredMatrix(left, isTransposed: transposingLeft)
        b = StoredMatrix(rows: right.count, columns: 1)
    case (2, 2), (3, 2), (3, 3):
        a = StoredMatrix(left, isTransposed: transposingLeft)
        b = StoredMatrix(right, isTransposed: transposingRight)
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
    let shape: [Int]
    switch (left.rank, right.rank) {
    case (1, _): shape = [b.columns]
    case (_, 1): shape = [a.rows]
    case (2, _): shape = [a.rows, b.columns]
    default: shape = [products, a.rows, b.columns]
    }
    let count = products * a.rows * b.columns
    if count == 0 || a.columns == 0 { return Tensor(zeros: shape) }
    let scalars = filled(count) { result in
        withMemory(left.elements.stored) { x in
            withMemory(right.elements.stored) { y in
                for index in 0..<products {
                    a.multiply(
                        x + index * a.rows * a.columns, by: b,
                        right.rank == 3 ? y + index * b.rows * b.columns : y,
                        into: result + index * a.rows * b.columns)
                }
            }
        }
    }
    return Tensor(unchecked: shape, scalars)
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

    /// The matrix as it is asked for; a tensor that is transposed already lies the other way round.
    init(_ tensor: Tensor, isTransposed isAsked: Bool) {
        let (first, last) = (tensor.shape[tensor.rank - 2], tensor.shape[tensor.rank - 1])
        let isTurned = tensor.elements.turned != nil
        rows = isAsked ? last : first
        columns = isAsked ? first : last
        isTransposed = isAsked != isTurned
        leadingDimension = max(isTurned ? first : last, 1)
    }

    /// A vector as a matrix.
    init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
        isTransposed = false
        leadingDimension = max(columns, 1)
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

    /// One product, written to `result`.
    func multiply(
        _ a: UnsafePointer<Float>, by other: StoredMatrix, _ b: UnsafePointer<Float>,
        into result: UnsafeMutablePointer<Float>
    ) {
        if rows * columns * other.columns <= Self.few {
            multiplyFew(a, by: other, b, into: result)
            return
        }
        guard let block = Self.block, OpenBLAS.threads() == 1 else {
            call(a, by: other, b, into: result)
            return
        }
        let (work, right) = (rows * columns * other.columns, other.rows * other.columns)
        if work <= 64 * block || (rows > 32 && right > block) {
            call(a, by: other, b, into: result)
        } else if right <= block {
            for start in stride(from: 0, to: rows, by: 64) {
                call(
                    a + place(start, 0), by: other, b, into: result + start * other.columns,
                    rows: min(64, rows - start))
            }
        } else if other.isTransposed {
            let most = max(block / 8 / rows / 8 * 8, 8)
            for start in stride(from: 0, to: other.columns, by: most) {
                call(
                    a, by: other, b + start * other.leadingDimension, into: result + start,
                    columns: min(most, other.columns - start))
            }
        } else {
            let most = max(block / other.columns / 8 * 8, 8)
            for start in stride(from: 0, to: columns, by: most) {
                call(
                    a + place(0, start), by: other, b + start * other.leadingDimension, into: result,
                    inner: min(most, columns - start), isAdding: start > 0)
            }
        }
    }

    /// How many numbers of the right matrix are taken at a time by a product of few rows; nil where it goes as a whole.
    ///
    /// OpenBLAS lays both matrices out anew before it multiplies, which for few rows takes as long as the product. Its
    /// AVX-512 kernels for small products do not, and are so much faster that a larger one is better done in pieces: x
    /// [32, 256] times [1024, 256] transposed in 150 µs instead of 209. The pieces are whole stored rows of the right
    /// matrix that stay in the first-level cache. With several threads OpenBLAS does better by itself.
    private static let block: Int? = Processor.kernels == "SkylakeX" ? 8192 : nil

    /// One call of OpenBLAS, for the whole product or a part that begins where the pointers are.
    private func call(
        _ a: UnsafePointer<Float>, by other: StoredMatrix, _ b: UnsafePointer<Float>,
        into result: UnsafeMutablePointer<Float>, rows someRows: Int? = nil, columns someColumns: Int? = nil,
        inner: Int? = nil, isAdding: Bool = false
    ) {
        OpenBLAS.multiply(
            rows: someRows ?? rows, columns: someColumns ?? other.columns, inner: inner ?? columns,
            a, stride: leadingDimension, isTransposed: isTransposed,
            b, stride: other.leadingDimension, isTransposed: other.isTransposed,
            into: result, stride: other.columns, isAdding: isAdding)
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
