/// The mean of numbers that come one by one.
public struct RunningMean: Sendable, Equatable {
    /// How many came.
    public private(set) var count = 0
    private var sum = 0.0

    /// The mean of none.
    public init() {}

    /// Takes in a number that stands for `weight` of them.
    public mutating func add(_ value: Float, weight: Int = 1) {
        sum += Double(value) * Double(weight)
        count += weight
    }

    /// The mean of all; 0 where none came.
    public var value: Float { count == 0 ? 0 : Float(sum / Double(count)) }
}
