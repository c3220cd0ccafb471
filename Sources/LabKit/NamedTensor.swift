import NumericCore

/// A parameter, or its gradient, with its name.
public struct NamedTensor: Sendable, Equatable {
    /// What it is called, as in a file of weights: `cell.weight_hh`.
    public var name: String
    /// Its numbers.
    public var value: Tensor

    /// A tensor with a name.
    public init(_ name: String, _ value: Tensor) {
        self.name = name
        self.value = value
    }
}
