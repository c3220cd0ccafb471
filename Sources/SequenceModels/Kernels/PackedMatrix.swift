internal import CRecurrentKernels
import NumericCore

/// A matrix [K, N] laid out once for many products a · matrix.
///
/// BLAS lays its operands out anew in every call; a recurrent layer multiplies by the same weights at every
/// step. Without AVX-512 this is an ordinary matrix and BLAS does the work.
package final class PackedMatrix: @unchecked Sendable {
    /// What a product is added to.
    enum Start {
        case zero
        /// What the result holds.
        case result
        /// One number for each column.
        case bias(UnsafePointer<Float>)
    }

    /// Whether this processor has the packed product.
    package static let isAvailable = rk_has_packed_product()

    private let inner: Int
    private let columns: Int
    private let elements: FloatBuffer
    private let isTransposed: Bool

    /// The transpose of weights [N, K].
    init(transposing weights: Tensor) {
        (columns, inner) = (weights.shape[0], weights.shape[1])
        if Self.isAvailable {
            isTransposed = false
            elements = FloatBuffer(rk_packed_count(inner, columns))
            withElements(weights) { rk_pack_transposed(inner, columns, $0, elements.base) }
        } else {
            isTransposed = true
            elements = FloatBuffer(copying: weights)
        }
    }

    /// Weights [K, N] as they are.
    init(_ weights: Tensor) {
        (inner, columns) = (weights.shape[0], weights.shape[1])
        isTransposed = false
        if Self.isAvailable {
            elements = FloatBuffer(rk_packed_count(inner, columns))
            withElements(weights) { rk_pack(inner, columns, $0, elements.base) }
        } else {
            elements = FloatBuffer(copying: weights)
        }
    }

    /// result [M, N] = start + left [M, K] · matrix; rows follow one another without a gap.
    func multiply(
        rows: Int, _ left: UnsafePointer<Float>, into result: UnsafeMutablePointer<Float>, from start: Start
    ) {
        guard rows > 0, columns > 0 else { return }
        guard Self.isAvailable else {
            if case .bias(let bias) = start {
                for row in 0..<rows { (result + row * columns).update(from: bias, count: columns) }
            }
            var isAdding = true
            if case .zero = start { isAdding = false }
            multiplyMatrices(
                rows: rows, columns: columns, inner: inner, left: left, leftStride: inner,
                right: elements.base, rightStride: isTransposed ? inner : columns,
                transposingRight: isTransposed, into: result, resultStride: columns, isAdding: isAdding)
            return
        }
        let (kind, bias): (rk_start, UnsafePointer<Float>?) =
            switch start {
            case .zero: (rk_from_zero, nil)
            case .result: (rk_from_result, nil)
            case .bias(let bias): (rk_from_bias, bias)
            }
        rk_multiply_packed(rows, columns, inner, left, inner, elements.base, result, columns, kind, bias)
    }
}

/// leftᵀ · right for left [K, M] and right [K, N]: the gradient of weights from all steps at once.
func transposedProduct(
    rows: Int, columns: Int, inner: Int, _ left: UnsafePointer<Float>, _ right: UnsafePointer<Float>
) -> Tensor {
    Tensor(shape: [rows, columns]) { result in
        result.initialize(repeating: 0, count: rows * columns)
        guard PackedMatrix.isAvailable else {
            multiplyMatrices(
                rows: rows, columns: columns, inner: inner, left: left, leftStride: rows,
                transposingLeft: true, right: right, rightStride: columns, into: result,
                resultStride: columns, isAdding: false)
            return
        }
        let parts = shares(rows, least: inner * columns < 100_000 ? rows : 64)
        inParallel(parts.count) { index in
            let part = parts[index]
            let scratch = FloatBuffer(rk_transposed_product_scratch(part.count, columns))
            rk_add_transposed_product(
                part.count, columns, inner, left + part.lowerBound, rows, right,
                result + part.lowerBound * columns, scratch.base)
        }
    }
}
