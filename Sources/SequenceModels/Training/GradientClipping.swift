import NumericCore

extension Parameterized {
    /// √Σ g² over all parameters together.
    package var globalNorm: Float {
        var sum = 0.0
        for (_, value) in parameters {
            for number in value.scalars { sum += Double(number) * Double(number) }
        }
        return Float(sum.squareRoot())
    }

    /// Shrinks all parameters by one factor when their norm is over `maximum`.
    ///
    /// Pascanu, Mikolov and Bengio 2013, "On the difficulty of training recurrent neural networks". As in
    /// PyTorch the factor is maximum / (norm + 10⁻⁶).
    ///
    /// - Returns: the norm before.
    @discardableResult
    package mutating func clipGlobalNorm(to maximum: Float) -> Float {
        let norm = globalNorm
        let factor = maximum / (norm + 1e-6)
        if factor < 1 { forEachParameter { _, value in value = value * factor } }
        return norm
    }
}
