import NumericCore

extension Tensor {
    /// Every number taken through a function.
    public func map(_ transform: (Float) -> Float) -> Tensor { mapped(transform) }

    /// Whether both have one shape and numbers that agree to within float32 rounding of the same computation.
    public func isClose(to other: Tensor, relative: Float = 1e-4, absolute: Float = 1e-5) -> Bool {
        shape == other.shape
            && zip(scalars, other.scalars).allSatisfy { one, another in
                one == another || abs(one - another) <= absolute + relative * abs(another)
            }
    }

    /// A tensor of one number.
    public init(repeating number: Float, shape: [Int]) {
        self = Tensor(ones: shape) * number
    }
}
