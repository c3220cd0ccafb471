import NumericCore

/// Gradient descent, with momentum where it is wanted.
public struct SGD: Optimizer, Sendable {
    /// How much of the last step goes into the next; 0 for none.
    public var momentum: Float
    private var velocities: [NamedTensor] = []

    /// An optimizer before its first step.
    public init(momentum: Float = 0) { self.momentum = momentum }

    /// v = momentum · v + g; w = w - rate · v.
    public mutating func step(_ parameters: inout Parameters, gradients: Parameters, rate: Float) {
        if velocities.isEmpty { velocities = gradients.mapped { Tensor(zeros: $0.shape) }.all }
        for gradient in gradients.all {
            guard let index = velocities.firstIndex(where: { $0.name == gradient.name }) else {
                fatalError("SGD has taken no step of \(gradient.name) before")
            }
            velocities[index].value = momentum * velocities[index].value + gradient.value
            parameters[gradient.name] -= rate * velocities[index].value
        }
    }

    /// The velocities, called like their parameters.
    public var memory: [NamedTensor] { velocities }

    /// Takes up velocities.
    public mutating func remember(_ memory: [NamedTensor]) -> Bool {
        velocities = memory
        return true
    }
}
