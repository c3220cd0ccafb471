// Operators are concrete and few: a learner's expression of ten terms must type-check at once.
// Shapes broadcast as in NumPy: aligned at the last axis, a size of 1 (or a missing axis) stretches.

extension Tensor {
    /// The sum, element by element. Shapes meet at the last axis; a size of 1, or a missing axis, stretches: a bias [H] is
    /// added to every row of [B, H].
    public static func + (left: Tensor, right: Tensor) -> Tensor { combine(left, right, "+", +) }
    /// The difference, element by element; shapes as for `+`.
    public static func - (left: Tensor, right: Tensor) -> Tensor { combine(left, right, "-", -) }
    /// The elementwise (Hadamard) product; shapes as for `+`. For the matrix product see `matmul`.
    public static func * (left: Tensor, right: Tensor) -> Tensor { combine(left, right, "*", *) }
    /// The quotient, element by element; shapes as for `+`.
    public static func / (left: Tensor, right: Tensor) -> Tensor { combine(left, right, "/", /) }

    /// A number added to every element.
    public static func + (left: Tensor, right: Float) -> Tensor { left.mapped { $0 + right } }
    /// A number taken from every element.
    public static func - (left: Tensor, right: Float) -> Tensor { left.mapped { $0 - right } }
    /// Every element times a number.
    public static func * (left: Tensor, right: Float) -> Tensor { left.mapped { $0 * right } }
    /// Every element divided by a number.
    public static func / (left: Tensor, right: Float) -> Tensor { left.mapped { $0 / right } }

    /// A number plus every element.
    public static func + (left: Float, right: Tensor) -> Tensor { right.mapped { left + $0 } }
    /// A number minus every element: `1 - z`.
    public static func - (left: Float, right: Tensor) -> Tensor { right.mapped { left - $0 } }
    /// A number times every element.
    public static func * (left: Float, right: Tensor) -> Tensor { right.mapped { left * $0 } }
    /// A number divided by every element.
    public static func / (left: Float, right: Tensor) -> Tensor { right.mapped { left / $0 } }

    /// Every element with the other sign.
    public static prefix func - (operand: Tensor) -> Tensor { operand.mapped { -$0 } }

    /// Adds to the left operand, whose shape stays: the right one may stretch, the left one may not.
    public static func += (left: inout Tensor, right: Tensor) { left.accumulate(right, "+=", +) }
    /// Subtracts from the left operand, whose shape stays.
    public static func -= (left: inout Tensor, right: Tensor) { left.accumulate(right, "-=", -) }
    /// Multiplies the left operand element by element; its shape stays.
    public static func *= (left: inout Tensor, right: Tensor) { left.accumulate(right, "*=", *) }

    /// In place, without a new array, when the shapes are equal.
    @inline(__always)
    private mutating func accumulate(
        _ other: Tensor, _ name: String, _ operation: (Float, Float) -> Float
    ) {
        if shape == other.shape {
            for index in scalars.indices { scalars[index] = operation(scalars[index], other.scalars[index]) }
            return
        }
        let result = Tensor.combine(self, other, name, operation)
        guard result.shape == shape else {
            stop(
                "\(name): \(shape) and \(other.shape): the left shape would become \(result.shape)",
                #fileID, #line)
        }
        self = result
    }

    /// A tensor of the same shape with `transform` applied to every element.
    public func mapped(_ transform: (Float) -> Float) -> Tensor {
        Tensor(unchecked: shape, scalars.map(transform))
    }

    /// `operation` applied element by element over the broadcast shape.
    @inline(__always)
    private static func combine(
        _ left: Tensor, _ right: Tensor, _ name: String, _ operation: (Float, Float) -> Float
    ) -> Tensor {
        if left.shape == right.shape {
            let scalars = [Float](unsafeUninitializedCapacity: left.count) { buffer, count in
                for index in 0..<left.count {
                    buffer[index] = operation(left.scalars[index], right.scalars[index])
                }
                count = left.count
            }
            return Tensor(unchecked: left.shape, scalars)
        }
        let shape = broadcastShape(left.shape, right.shape, operation: name)
        var walk = BroadcastWalk(shape: shape, left: left.shape, right: right.shape)
        let total = shape.reduce(1, *)
        let scalars = [Float](unsafeUninitializedCapacity: total) { buffer, count in
            for index in 0..<total {
                buffer[index] = operation(left.scalars[walk.left], right.scalars[walk.right])
                walk.advance()
            }
            count = total
        }
        return Tensor(unchecked: shape, scalars)
    }
}

/// The shape two operands stretch to; stops with both shapes when they do not fit.
private func broadcastShape(_ left: [Int], _ right: [Int], operation: String) -> [Int] {
    let rank = max(left.count, right.count)
    let wide = [Int](repeating: 1, count: rank - left.count) + left
    let tall = [Int](repeating: 1, count: rank - right.count) + right
    return zip(wide, tall).enumerated().map { axis, sizes in
        guard sizes.0 == sizes.1 || sizes.0 == 1 || sizes.1 == 1 else {
            stop(
                "\(operation): \(left) and \(right): sizes \(sizes.0) and \(sizes.1) differ on axis \(axis)"
                    + columnHint(left, right), #fileID, #line)
        }
        return sizes.0 == 1 ? sizes.1 : sizes.0
    }
}

/// Of a vector that would fit another axis than the last, where it is lined up: how to say which one is meant.
private func columnHint(_ left: [Int], _ right: [Int]) -> String {
    for (vector, other) in [(left, right), (right, left)] where vector.count == 1 && other.count > 1 {
        guard let axis = other.dropLast().lastIndex(of: vector[0]) else { continue }
        let column = [vector[0]] + [Int](repeating: 1, count: other.count - 1 - axis)
        return
            "; a tensor of shape \(vector) is lined up with the last axis, \(other.count - 1). To run along axis \(axis) it "
            + "has to be reshaped(\(column))"
    }
    return ""
}

/// Offsets into two broadcast operands while the result is walked in row-major order.
private struct BroadcastWalk {
    private(set) var left = 0
    private(set) var right = 0
    private let shape: [Int]
    private let leftStrides: [Int]
    private let rightStrides: [Int]
    private var index: [Int]

    init(shape: [Int], left: [Int], right: [Int]) {
        self.shape = shape
        leftStrides = Self.strides(of: left, rank: shape.count)
        rightStrides = Self.strides(of: right, rank: shape.count)
        index = [Int](repeating: 0, count: shape.count)
    }

    /// Row-major strides padded to `rank` on the left; 0 where the axis is stretched.
    private static func strides(of shape: [Int], rank: Int) -> [Int] {
        var strides = [Int](repeating: 0, count: rank)
        var stride = 1
        for (axis, size) in shape.enumerated().reversed() {
            strides[axis + rank - shape.count] = size == 1 ? 0 : stride
            stride *= size
        }
        return strides
    }

    mutating func advance() {
        for axis in shape.indices.reversed() {
            index[axis] += 1
            left += leftStrides[axis]
            right += rightStrides[axis]
            if index[axis] < shape[axis] { return }
            index[axis] = 0
            left -= leftStrides[axis] * shape[axis]
            right -= rightStrides[axis] * shape[axis]
        }
    }
}
