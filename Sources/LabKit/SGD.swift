import NumericCore

/// Gradient descent, with momentum where it is wanted.
public struct SGD: Optimizer, Sendable {
    /// How much of the last step goes into the next; 0 for none.
    public var momentum: Float
    private var velocities: [Tensor] = []

    /// An optimizer before its first step.
    public init(momentum: Float = 0) { self.momentum = momentum }

    /// v = momentum · v + g; w = w - rate · v.
    public mutating func step(_ parameters: inout Parameters, gradients: Parameters, rate: Float) {
        if velocities.isEmpty { velocities = gradients.all.map { Tensor(zeros: $0.value.shape) } }
        for (index, gradient) in gradients.all.enumerated() {
            velocities[index] = momentum * velocities[index] + gradient.value
            parameters[gradient.name] -= rate * velocities[index]
        }
    }
}
