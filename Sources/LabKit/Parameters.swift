import NumericCore

/// All parameters of a model, or all their gradients, in a fixed order.
public struct Parameters: Sendable, Equatable {
    /// Each with its name.
    public private(set) var all: [NamedTensor]

    /// Parameters in this order. No two may have one name.
    public init(_ all: [NamedTensor]) { self.all = all }

    /// How many there are.
    public var count: Int { all.count }

    /// The one of a name. Stops the program where there is none.
    public subscript(name: String) -> Tensor {
        get { all[index(of: name)].value }
        set { all[index(of: name)].value = newValue }
    }

    private func index(of name: String) -> Int {
        guard let index = all.firstIndex(where: { $0.name == name }) else {
            fatalError("there is no parameter \(name); there are \(all.map(\.name).joined(separator: ", "))")
        }
        return index
    }

    /// The length of all of them together, as one vector.
    public var norm: Float {
        var sum = 0.0
        for tensor in all {
            for number in tensor.value.scalars { sum += Double(number) * Double(number) }
        }
        return Float(sum.squareRoot())
    }

    /// Each replaced by what `transform` makes of it.
    public func mapped(_ transform: (Tensor) -> Tensor) -> Parameters {
        Parameters(all.map { NamedTensor($0.name, transform($0.value)) })
    }

    /// The same, each shortened by one factor where together they are longer than `limit`.
    public func clipped(to limit: Float) -> Parameters {
        let norm = norm
        guard norm > limit else { return self }
        return mapped { $0 * (limit / norm) }
    }
}
