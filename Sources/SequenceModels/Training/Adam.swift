import NumericCore

/// Adam, and AdamW when a weight decay is given.
///
/// Kingma and Ba 2015, "Adam"; Loshchilov and Hutter 2019, "Decoupled weight decay regularization": the
/// decay shrinks the weights themselves and never enters the averages. Before that paper it was added to the
/// gradient (`isDecoupled` false). As in PyTorch ε is added to the corrected root, and the decay is multiplied
/// by the learning rate, which the paper keeps apart.
package struct Adam: Optimizer {
    /// η, about how far a weight moves in a step.
    package var learningRate: Float
    /// β₁, how long the mean of gradients remembers.
    package var meanDecay: Float
    /// β₂, how long the mean of squares remembers.
    package var squareDecay: Float
    /// ε, added to the corrected root, so that a gradient of 0 divides by something.
    package var epsilon: Float
    /// Each step first multiplies every weight by 1 - λ · decay, or adds decay · weight to its gradient.
    package var weightDecay: Float
    /// Whether the decay acts on the weights (AdamW) and not through their gradient.
    package var isDecoupled: Bool
    private var stepCount = 0
    private var moments: [Moments] = []

    /// The running means of one parameter's gradients and of their squares, in its shape.
    package struct Moments: Sendable, Equatable {
        /// m.
        package var mean: Tensor
        /// v.
        package var square: Tensor

        /// Both means as they stand.
        package init(mean: Tensor, square: Tensor) {
            self.mean = mean
            self.square = square
        }
    }

    /// An optimizer that has taken no step.
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

    /// One step of every parameter.
    package mutating func update<Model: Parameterized>(_ model: inout Model, gradient: Model) {
        let gradients = gradient.parameters.map(\.value)
        if moments.isEmpty {
            moments = gradients.map {
                Moments(mean: Tensor(zeros: $0.shape), square: Tensor(zeros: $0.shape))
            }
        }
        stepCount += 1
        var index = 0
        model.forEachParameter { _, value in
            value = step(
                stepCount, value, gradient: gradients[index], moments: &moments[index])
            index += 1
        }
    }

    /// One step of one parameter.
    ///
    /// - Parameters:
    ///   - number: how many steps it will have taken then; the first is 1.
    ///   - weights: w, of any shape.
    ///   - gradient: ∂L/∂w.
    ///   - moments: both means, which are brought up to date.
    /// - Returns: w after the step.
    package func step(
        _ number: Int, _ weights: Tensor, gradient: Tensor, moments: inout Moments
    ) -> Tensor {
        let meanCorrection = 1 - power(meanDecay, number)
        let squareCorrection = Float((1 - power(squareDecay, number)).squareRoot())
        let rate = Float(Double(learningRate) / meanCorrection)
        let shrink = isDecoupled ? 1 - learningRate * weightDecay : 1
        let coupled = isDecoupled ? 0 : weightDecay
        var scalars = weights.scalars
        var (means, squares) = (moments.mean.scalars, moments.square.scalars)
        for place in scalars.indices {
            let own = gradient.scalars[place] + coupled * scalars[place]
            means[place] = meanDecay * means[place] + (1 - meanDecay) * own
            squares[place] = squareDecay * squares[place] + (1 - squareDecay) * own * own
            let spread = squares[place].squareRoot() / squareCorrection + epsilon
            scalars[place] = scalars[place] * shrink - rate * means[place] / spread
        }
        moments = Moments(
            mean: Tensor(shape: weights.shape, means), square: Tensor(shape: weights.shape, squares))
        return Tensor(shape: weights.shape, scalars)
    }

    /// In double precision: 1 - β₂ᵗ is small at first.
    private func power(_ base: Float, _ exponent: Int) -> Double {
        var result = 1.0
        for _ in 0..<min(exponent, 100_000) { result *= Double(base) }
        return result
    }
}
