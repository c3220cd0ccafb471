import NumericCore

/// Adam (Kingma and Ba 2015): each number's step is its mean gradient by the root of its mean square.
public struct Adam: Optimizer, Sendable {
    /// β₁, how long the mean remembers.
    public var meanDecay: Float
    /// β₂, how long the mean square remembers.
    public var squareDecay: Float
    /// ε, added to the root.
    public var epsilon: Float
    private var count = 0
    private var names: [String] = []
    private var means: [[Float]] = []
    private var squares: [[Float]] = []

    /// An optimizer before its first step.
    public init(meanDecay: Float = 0.9, squareDecay: Float = 0.999, epsilon: Float = 1e-8) {
        self.meanDecay = meanDecay
        self.squareDecay = squareDecay
        self.epsilon = epsilon
    }

    /// Both means are corrected for having begun at 0, as in the paper.
    public mutating func step(_ parameters: inout Parameters, gradients: Parameters, rate: Float) {
        if means.isEmpty {
            means = gradients.all.map { [Float](repeating: 0, count: $0.value.count) }
            squares = means
            names = gradients.all.map(\.name)
        } else {
            putInOrder(of: gradients)
        }
        count += 1
        let meanScale = 1 / (1 - Self.power(meanDecay, count))
        let squareScale = 1 / (1 - Self.power(squareDecay, count))
        for (index, gradient) in gradients.all.enumerated() {
            let slopes = gradient.value.scalars
            var numbers = parameters[gradient.name].scalars
            for place in numbers.indices {
                let slope = slopes[place]
                means[index][place] += (1 - meanDecay) * (slope - means[index][place])
                squares[index][place] += (1 - squareDecay) * (slope * slope - squares[index][place])
                let root = (squares[index][place] * squareScale).squareRoot() + epsilon
                numbers[place] -= rate * means[index][place] * meanScale / root
            }
            parameters[gradient.name] = Tensor(shape: gradient.value.shape, numbers)
        }
    }

    /// What was taken up from a file stands in that file's order.
    private mutating func putInOrder(of gradients: Parameters) {
        let wanted = gradients.all.map(\.name)
        guard names != wanted else { return }
        let places = wanted.map { name in
            guard let place = names.firstIndex(of: name) else {
                fatalError("Adam has taken no step of \(name) before")
            }
            return place
        }
        means = places.map { means[$0] }
        squares = places.map { squares[$0] }
        names = wanted
    }

    private static let mean = "mean.", square = "square.", steps = "steps"

    /// How many steps were taken, and both means of each parameter as one row.
    public var memory: [NamedTensor] {
        guard count > 0 else { return [] }
        return [NamedTensor(Self.steps, Tensor([Float(count)]))]
            + names.indices.flatMap { index in
                [
                    NamedTensor(Self.mean + names[index], Tensor(means[index])),
                    NamedTensor(Self.square + names[index], Tensor(squares[index])),
                ]
            }
    }

    /// Takes up the means of another one's parameters, in its order.
    public mutating func remember(_ memory: [NamedTensor]) -> Bool {
        if memory.isEmpty { return true }
        let known = Dictionary(memory.map { ($0.name, $0.value) }) { first, _ in first }
        guard let steps = known[Self.steps], steps.count == 1, (1...16_777_216).contains(steps.scalars[0])
        else { return false }
        let own = memory.map(\.name).filter { $0.hasPrefix(Self.mean) }.map {
            String($0.dropFirst(Self.mean.count))
        }
        let pairs = own.compactMap { name in
            known[Self.square + name].map { (known[Self.mean + name]!.scalars, $0.scalars) }
        }
        guard pairs.count == own.count, pairs.allSatisfy({ $0.count == $1.count }) else { return false }
        count = Int(steps.scalars[0])
        names = own
        means = pairs.map(\.0)
        squares = pairs.map(\.1)
        return true
    }

    private static func power(_ base: Float, _ exponent: Int) -> Float {
        var (result, factor, left) = (1 as Float, base, exponent)
        while left > 0 {
            if left & 1 == 1 { result *= factor }
            factor *= factor
            left >>= 1
        }
        return result
    }
}
