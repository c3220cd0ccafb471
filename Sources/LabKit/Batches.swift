import NumericCore

/// The places of `count` examples in batches, in an order drawn anew for every pass.
public struct Batches: Sendable {
    /// How many examples there are.
    public let count: Int
    /// How many go into a batch; the last of a pass may have fewer.
    public let size: Int
    private var order: [Int] = []
    private var random: SeededRandom

    /// Batches of examples. Neither number may be below 1.
    public init(count: Int, size: Int, using random: SeededRandom) {
        self.count = max(1, count)
        self.size = max(1, size)
        self.random = random
    }

    /// The places of the next batch, each example once in a pass.
    public mutating func next() -> [Int] {
        if order.isEmpty { order = (0..<count).shuffled(using: &random) }
        let batch = Array(order.suffix(size))
        order.removeLast(batch.count)
        return batch
    }
}
