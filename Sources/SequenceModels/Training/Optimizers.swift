import NumericCore

/// Changes a model's numbers against their gradient.
package protocol Optimizer: Sendable {
    /// The size of a step; a schedule changes it between steps.
    var learningRate: Float { get set }
    /// One step.
    mutating func update<Model: Parameterized>(_ model: inout Model, gradient: Model)
}

/// Stochastic gradient descent, with momentum as PyTorch counts it: v ← μ v + (1 - d) g, w ← w - λ v.
package struct SGD: Optimizer {
    package var learningRate: Float
    /// μ, 0 for none.
    package var momentum: Float
    /// d, how much less of a new gradient enters the momentum after the first.
    package var dampening: Float
    /// Adds this share of the weights to their gradient.
    package var weightDecay: Float
    private var velocities: [Tensor] = []

    package init(
        learningRate: Float, momentum: Float = 0, dampening: Float = 0, weightDecay: Float = 0
    ) {
        self.learningRate = learningRate
        self.momentum = momentum
        self.dampening = dampening
        self.weightDecay = weightDecay
    }

    package mutating func update<Model: Parameterized>(_ model: inout Model, gradient: Model) {
        var gradients = gradient.parameters.map(\.value)
        if weightDecay != 0 {
            gradients = zip(gradients, model.parameters).map { $0 + $1.value * weightDecay }
        }
        if momentum != 0 {
            velocities =
                velocities.isEmpty
                ? gradients
                : zip(velocities, gradients).map { $0 * momentum + $1 * (1 - dampening) }
        }
        let steps = momentum == 0 ? gradients : velocities
        var index = 0
        model.forEachParameter { _, value in
            value -= steps[index] * learningRate
            index += 1
        }
    }
}

/// Adam, and AdamW when a weight decay is given.
///
/// Kingma and Ba 2015, "Adam"; Loshchilov and Hutter 2019, "Decoupled weight decay regularization": the
/// decay shrinks the weights themselves and never enters the averages. Before that paper it was added to the
/// gradient (`isDecoupled` false).
package struct Adam: Optimizer {
    package var learningRate: Float
    /// β₁, how long the mean of gradients remembers.
    package var meanDecay: Float
    /// β₂, how long the mean of squares remembers.
    package var squareDecay: Float
    package var epsilon: Float
    /// Each step first multiplies every weight by 1 - λ · decay, or adds decay · weight to its gradient.
    package var weightDecay: Float
    package var isDecoupled: Bool
    private var step = 0
    private var means: [[Float]] = []
    private var squares: [[Float]] = []

    package init(
        learningRate: Float, meanDecay: Float = 0.9, squareDecay: Float = 0.999, epsilon: Float = 1e-8,
        weightDecay: Float = 0, isDecoupled: Bool = true
    ) {
        self.learningRate = learningRate
        self.meanDecay = meanDecay
        self.squareDecay = squareDecay
        self.epsilon = epsilon
        self.weightDecay = weightDecay
        self.isDecoupled = isDecoupled
    }

    package mutating func update<Model: Parameterized>(_ model: inout Model, gradient: Model) {
        let gradients = gradient.parameters.map(\.value)
        if means.isEmpty {
            means = gradients.map { [Float](repeating: 0, count: $0.count) }
            squares = means
        }
        step += 1
        let meanCorrection = 1 - power(meanDecay, step)
        let squareCorrection = Float((1 - power(squareDecay, step)).squareRoot())
        let rate = Float(Double(learningRate) / meanCorrection)
        let shrink = isDecoupled ? 1 - learningRate * weightDecay : 1
        let coupled = isDecoupled ? 0 : weightDecay
        var index = 0
        model.forEachParameter { _, value in
            let slope = gradients[index].scalars
            var scalars = value.scalars
            for place in scalars.indices {
                let own = slope[place] + coupled * scalars[place]
                let mean = meanDecay * means[index][place] + (1 - meanDecay) * own
                let square = squareDecay * squares[index][place] + (1 - squareDecay) * own * own
                means[index][place] = mean
                squares[index][place] = square
                let spread = square.squareRoot() / squareCorrection + epsilon
                scalars[place] = scalars[place] * shrink - rate * mean / spread
            }
            value = Tensor(shape: value.shape, scalars)
            index += 1
        }
    }

    /// In double precision: 1 - β₂ᵗ is small at first.
    private func power(_ base: Float, _ exponent: Int) -> Double {
        var result = 1.0
        for _ in 0..<min(exponent, 100_000) { result *= Double(base) }
        return result
    }
}
