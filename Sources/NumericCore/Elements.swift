internal import Synchronization

/// The numbers of a tensor where they lie: in row-major order, or, for a transposed tensor, still in its original's.
///
/// So `transposed()` copies nothing. `matmul` takes the numbers as they lie; whoever else asks gets them in row-major order,
/// laid out when they are first asked for.
@usableFromInline
struct Elements: Sendable, Equatable {
    /// The numbers as they lie.
    @usableFromInline var stored: [Float]
    /// There when the last two axes lie the other way round.
    @usableFromInline var turned: Turned?

    @inlinable
    init(_ rowMajor: [Float]) {
        stored = rowMajor
        turned = nil
    }

    /// Matrices of `rows` by `columns`, of which each lies as its transpose.
    init(_ stored: [Float], turnedRows rows: Int, columns: Int) {
        self.stored = stored
        turned = Turned(rows: rows, columns: columns)
    }

    /// All numbers in row-major order, without a copy unless they are turned.
    @inlinable
    var rowMajor: [Float] { turned == nil ? stored : laidOut }

    @usableFromInline
    var laidOut: [Float] { turned?.rowMajor(of: stored) ?? stored }

    /// `body` with the numbers in row-major order, to be changed in place.
    @inline(__always)
    mutating func change<Result>(_ body: (inout [Float]) -> Result) -> Result {
        if turned != nil { self = Elements(laidOut) }
        return body(&stored)
    }

    /// Whether both have the same numbers in row-major order, given that their tensors have the same shape.
    @usableFromInline
    static func == (left: Elements, right: Elements) -> Bool {
        if (left.turned == nil) == (right.turned == nil) { return left.stored == right.stored }
        return left.rowMajor == right.rowMajor
    }
}

/// How the matrices of a transposed tensor are to be seen, and their numbers in that order once somebody has needed them.
@usableFromInline
final class Turned: Sendable {
    let rows: Int
    let columns: Int
    private let known = Mutex<[Float]?>(nil)

    init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
    }

    /// The numbers in row-major order; the same array each time.
    func rowMajor(of stored: [Float]) -> [Float] {
        known.withLock { known in
            if let known { return known }
            let laidOut = exchanged(stored, rows: columns, columns: rows)
            known = laidOut
            return laidOut
        }
    }
}

/// Matrices of `rows` by `columns` behind one another, each transposed.
///
/// In squares of 16 by 16: what is read and what is written both stay in the first-level cache meanwhile.
private func exchanged(_ matrices: [Float], rows: Int, columns: Int) -> [Float] {
    let side = 16
    return filled(matrices.count) { result in
        withMemory(matrices) { x in
            for start in stride(from: 0, to: matrices.count, by: rows * columns) {
                for top in stride(from: 0, to: rows, by: side) {
                    let bottom = min(top + side, rows)
                    for first in stride(from: 0, to: columns, by: side) {
                        for column in first..<min(first + side, columns) {
                            let to = result + start + column * rows
                            let from = x + start + column
                            for row in top..<bottom { to[row] = from[row * columns] }
                        }
                    }
                }
            }
        }
    }
}
