internal import Glibc

/// A generator that repeats from its seed, on every machine.
///
/// SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators").
public struct SeededRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// The same seed gives the same numbers.
    public init(seed: UInt64) {
        state = seed
    }

    /// The next 64 random bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, not including, 1, with 24 random bits.
    public mutating func uniform() -> Float {
        Float(next() >> 40) * 0x1p-24
    }

    /// A number from the standard normal distribution (Box and Muller 1958).
    public mutating func normal() -> Float {
        let radius = (-2 * Glibc.log(1 - Double(next() >> 11) * 0x1p-53)).squareRoot()
        let angle = 2 * Double.pi * Double(next() >> 11) * 0x1p-53
        return Float(radius * Glibc.cos(angle))
    }
}

extension Tensor {
    /// Independent normal numbers.
    public init(
        normal shape: [Int], mean: Float = 0, standardDeviation: Float = 1, using random: inout SeededRandom,
        file: StaticString = #fileID, line: UInt = #line
    ) {
        let count = elementCount(of: shape, operation: "Tensor(normal:)", file: file, line: line)
        self.init(
            unchecked: shape, (0..<count).map { _ in mean + standardDeviation * random.normal() })
    }

    /// Independent numbers, uniform over a range.
    public init(
        uniform shape: [Int], in range: ClosedRange<Float> = 0...1, using random: inout SeededRandom,
        file: StaticString = #fileID, line: UInt = #line
    ) {
        let count = elementCount(of: shape, operation: "Tensor(uniform:)", file: file, line: line)
        let width = range.upperBound - range.lowerBound
        self.init(
            unchecked: shape, (0..<count).map { _ in range.lowerBound + width * random.uniform() })
    }
}
