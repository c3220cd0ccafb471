import NumericCore

extension SeededRandom {
    /// A whole number from a range, both ends included.
    package mutating func size(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    /// As many sizes as there are ranges, no two of them equal: a transpose or a swapped axis cannot pass.
    package mutating func distinctSizes(_ ranges: ClosedRange<Int>...) -> [Int] {
        while true {
            let sizes = ranges.map { size($0) }
            if Set(sizes).count == sizes.count { return sizes }
        }
    }
}
