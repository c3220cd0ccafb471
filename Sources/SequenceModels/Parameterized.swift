import NumericCore

/// A value with numbers to learn: a cell, a layer, a whole model.
///
/// The gradient of such a value is a value of the same type that holds derivatives in place of numbers, so
/// an optimizer, a clip or a file needs to know nothing but this protocol.
package protocol Parameterized: Sendable {
    /// Calls `visit` once for every parameter, always in the same order; what it assigns is kept.
    ///
    /// Names are unique within a value; those of a part are prefixed with the part's name and a dot.
    mutating func forEachParameter(_ visit: (_ name: String, _ value: inout Tensor) -> Void)
}

extension Parameterized {
    /// All parameters by name, in order.
    package var parameters: [(name: String, value: Tensor)] {
        var copy = self
        var result: [(name: String, value: Tensor)] = []
        copy.forEachParameter { name, value in result.append((name, value)) }
        return result
    }

    /// How many numbers are learned.
    package var parameterCount: Int { parameters.reduce(0) { $0 + $1.value.count } }

    /// The same value with every parameter 0: where a gradient starts to add up.
    package func zeroed() -> Self {
        var result = self
        result.forEachParameter { _, value in value = Tensor(zeros: value.shape) }
        return result
    }

    /// Adds `scale` times another value of the same shape, parameter by parameter.
    package mutating func add(_ other: Self, scaledBy scale: Float = 1) {
        let others = other.parameters
        var index = 0
        forEachParameter { _, value in
            value += scale == 1 ? others[index].value : others[index].value * scale
            index += 1
        }
    }

    /// The parameters of a part, their names prefixed with the part's.
    package mutating func forEachParameter(
        under prefix: String, _ visit: (_ name: String, _ value: inout Tensor) -> Void
    ) {
        forEachParameter { name, value in visit("\(prefix).\(name)", &value) }
    }

    /// Nothing when every parameter is an ordinary number.
    ///
    /// - Throws: `SequenceModelError.notFinite` with the first parameter that holds a NaN or an infinity.
    package func checkFinite() throws(SequenceModelError) {
        for (name, value) in parameters {
            if let index = value.scalars.firstIndex(where: { !$0.isFinite }) {
                throw .notFinite(name: name, index: index, value: value.scalars[index])
            }
        }
    }
}
