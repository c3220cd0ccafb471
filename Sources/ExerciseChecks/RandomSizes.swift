import NumericCore

extension SeededRandom {
    /// A whole number from a range, both ends included.
    mutating func size(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    /// As many sizes as there are ranges, no two of them equal: a transpose or a swapped axis cannot pass.
    mutating func distinctSizes(_ ranges: ClosedRange<Int>...) -> [Int] {
        while true {
            let sizes = ranges.map { size($0) }
            if Set(sizes).count == sizes.count { return sizes }
        }
    }
}

extension Tensor {
    /// Whether two tensors of one shape agree to within float32 rounding of the same computation.
    func agrees(with other: Tensor) -> Bool {
        let tolerance = Tolerance()
        return shape == other.shape
            && zip(scalars, other.scalars).allSatisfy { tolerance.accepts($0, $1) }
    }
}
