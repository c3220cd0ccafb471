/// Turns gradients into steps.
public protocol Optimizer {
    /// Takes one step.
    ///
    /// - Parameters:
    ///   - gradients: in the order and shapes of the parameters.
    ///   - rate: the learning rate of this step.
    mutating func step(_ parameters: inout Parameters, gradients: Parameters, rate: Float)
}
