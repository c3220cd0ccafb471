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
