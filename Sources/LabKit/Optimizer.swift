/// Turns gradients into steps.
public protocol Optimizer {
    /// Takes one step.
    ///
    /// - Parameters:
    ///   - gradients: in the order and shapes of the parameters.
    ///   - rate: the learning rate of this step.
    mutating func step(_ parameters: inout Parameters, gradients: Parameters, rate: Float)

    /// What it remembers of the steps taken, by name, so that a later run can go on; empty before the first step.
    var memory: [NamedTensor] { get }

    /// Takes up what another one's ``memory`` gave; false where it is not such a memory.
    mutating func remember(_ memory: [NamedTensor]) -> Bool
}

extension Optimizer {
    /// Nothing is remembered.
    public var memory: [NamedTensor] { [] }

    /// There is nothing to take up.
    public mutating func remember(_ memory: [NamedTensor]) -> Bool { memory.isEmpty }
}
