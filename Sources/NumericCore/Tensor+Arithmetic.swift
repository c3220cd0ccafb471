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
    public static func + (left: Tensor, right: Float) -> Tensor { left.changed { $0 + right } }
    /// A number taken from every element.
    public static func - (left: Tensor, right: Float) -> Tensor { left.changed { $0 - right } }
    /// Every element times a number.
    public static func * (left: Tensor, right: Float) -> Tensor { left.changed { $0 * right } }
    /// Every element divided by a number.
    public static func / (left: Tensor, right: Float) -> Tensor { left.changed { $0 / right } }

    /// A number plus every element.
    public static func + (left: Float, right: Tensor) -> Tensor { right.changed { left + $0 } }
    /// A number minus every element: `1 - z`.
    public static func - (left: Float, right: Tensor) -> Tensor { right.changed { left - $0 } }
    /// A number times every element.
    public static func * (left: Float, right: Tensor) -> Tensor { right.changed { left * $0 } }
    /// A number divided by every element.
    public static func / (left: Float, right: Tensor) -> Tensor { right.changed { left / $0 } }

    /// Every element with the other sign.
    public static prefix func - (operand: Tensor) -> Tensor { operand.changed { -$0 } }

    /// Adds to the left operand, whose shape stays: the right one may stretch, the left one may not.
    public static func += (left: inout Tensor, right: Tensor) { left.accumulate(right, "+=", +) }
    /// Subtracts from the left operand, whose shape stays.
    public static func -= (left: inout Tensor, right: Tensor) { left.accumulate(right, "-=", -) }
    /// Multiplies the left operand element by element; its shape stays.
    public static func *= (left: inout Tensor, right: Tensor) { left.accumulate(right, "*=", *) }

    /// In place, without a new array, unless an axis of the left operand would have to stretch.
    @inline(__always)
    private mutating func accumulate(
        _ other: Tensor, _ name: String, _ operation: (Float, Float) -> Float
    ) {
        let numbers = other.scalars
        if shape == other.shape {
            elements.change { own in
                change(&own) { x in
                    withMemory(numbers) { y in
                        for index in 0..<numbers.count { x[index] = operation(x[index], y[index]) }
                    }
                }
            }
            return
        }
        let plan = Broadcast(shape, other.shape, operation: name)
        guard plan.shape == shape else {
            stop(
                "\(name): \(shape) and \(other.shape): the left shape would become \(plan.shape)",
                #fileID, #line)
        }
        elements.change { own in
            change(&own) { x in
                withMemory(numbers) { y in
                    plan.walk { place, _, right in
                        let (x, y) = (x + place, y + right)
                        if plan.inner.right == 1 {
                            for index in 0..<plan.inner.count { x[index] = operation(x[index], y[index]) }
                        } else {
                            let number = y[0]
                            for index in 0..<plan.inner.count { x[index] = operation(x[index], number) }
                        }
                    }
                }
            }
        }
    }

    /// A tensor of the same shape with `transform` applied to every element.
    public func mapped(_ transform: (Float) -> Float) -> Tensor {
        Tensor(unchecked: shape, scalars.map(transform))
    }

    /// A tensor of the same shape with an operation of this module's applied to every element, in any order.
    @inline(__always)
    func changed(_ operation: (Float) -> Float) -> Tensor {
        Tensor(unchecked: shape, each(scalars, operation))
    }

    /// `operation` applied element by element over the broadcast shape.
    @inline(__always)
    private static func combine(
        _ left: Tensor, _ right: Tensor, _ name: String, _ operation: (Float, Float) -> Float
    ) -> Tensor {
        if left.shape == right.shape {
            return Tensor(unchecked: left.shape, pairwise(left.scalars, right.scalars, operation))
        }
        let plan = Broadcast(left.shape, right.shape, operation: name)
        let (leftNumbers, rightNumbers) = (left.scalars, right.scalars)
        let scalars = filled(plan.count) { result in
            withMemory(leftNumbers) { x in
                withMemory(rightNumbers) { y in
                    plan.walk { place, left, right in
                        let (to, x, y) = (result + place, x + left, y + right)
                        if plan.inner.right == 0 {
                            let number = y[0]
                            for index in 0..<plan.inner.count { to[index] = operation(x[index], number) }
                        } else if plan.inner.left == 0 {
                            let number = x[0]
                            for index in 0..<plan.inner.count { to[index] = operation(number, y[index]) }
                        } else {
                            for index in 0..<plan.inner.count { to[index] = operation(x[index], y[index]) }
                        }
                    }
                }
            }
        }
        return Tensor(unchecked: plan.shape, scalars)
    }
}
