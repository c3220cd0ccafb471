import NumericCore

extension SeededRandom {
    /// A whole number from a range, both ends included.
    mutating func size(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }
}
