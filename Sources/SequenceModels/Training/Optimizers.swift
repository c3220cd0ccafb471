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
                : zip(velocities, gradients).map {
                    Self.velocity(after: $0, gradient: $1, momentum: momentum, dampening: dampening)
                }
        }
        let steps = momentum == 0 ? gradients : velocities
        var index = 0
        model.forEachParameter { _, value in
            value -= steps[index] * learningRate
            index += 1
        }
    }

    /// v ← μ v + (1 - d) g, in the shape of the weights.
    ///
    /// The learning rate stands outside: v is a sum of gradients, where that of Sutskever et al. 2013, "On the
    /// importance of initialization and momentum in deep learning", is a sum of steps.
    package static func velocity(
        after velocity: Tensor, gradient: Tensor, momentum: Float, dampening: Float = 0
    ) -> Tensor {
        velocity * momentum + gradient * (1 - dampening)
    }
}
