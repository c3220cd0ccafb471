import NumericCore

/// Changes a model's numbers against their gradient.
package protocol Optimizer: Sendable {
    /// The size of a step; a schedule changes it between steps.
    var learningRate: Float { get set }
    /// One step.
    mutating func update<Model: Parameterized>(_ model: inout Model, gradient: Model)
}

/// Stochastic gradient descent, with momentum as PyTorch counts it: v ← μ v + g, w ← w - λ v.
package struct SGD: Optimizer {
    package var learningRate: Float
    /// μ, 0 for none.
    package var momentum: Float
    private var velocities: [Tensor] = []

    package init(learningRate: Float, momentum: Float = 0) {
        self.learningRate = learningRate
        self.momentum = momentum
    }

    package mutating func update<Model: Parameterized>(_ model: inout Model, gradient: Model) {
        let gradients = gradient.parameters.map(\.value)
        if momentum != 0 {
            velocities =
                velocities.isEmpty
                ? gradients : zip(velocities, gradients).map { $0 * momentum + $1 }
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
/// decay shrinks the weights themselves and never enters the averages.
package struct Adam: Optimizer {
    package var learningRate: Float
    /// β₁, how long the mean of gradients remembers.
    package var meanDecay: Float
    /// β₂, how long the mean of squares remembers.
    package var squareDecay: Float
    package var epsilon: Float
    /// Each step first multiplies every weight by 1 - λ · decay.
    package var weightDecay: Float
    private var step = 0
    private var means: [[Float]] = []
    private var squares: [[Float]] = []

    package init(
        learningRate: Float, meanDecay: Float = 0.9, squareDecay: Float = 0.999, epsilon: Float = 1e-8,
        weightDecay: Float = 0
    ) {
        self.learningRate = learningRate
        self.meanDecay = meanDecay
        self.squareDecay = squareDecay
        self.epsilon = epsilon
        self.weightDecay = weightDecay
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
        let shrink = 1 - learningRate * weightDecay
        var index = 0
        model.forEachParameter { _, value in
            let slope = gradients[index].scalars
            var scalars = value.scalars
            for place in scalars.indices {
                let mean = meanDecay * means[index][place] + (1 - meanDecay) * slope[place]
                let square =
                    squareDecay * squares[index][place] + (1 - squareDecay) * slope[place] * slope[place]
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
