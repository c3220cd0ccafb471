import NumericCore

/// Leaves numbers out at random while training.
///
/// Inverted: what stays is divided by 1 - rate, so that nothing has to change when training is over
/// (Srivastava et al. 2014, "Dropout"). The mask is a value: the way back multiplies by the same one.
package struct Dropout: Sendable, Equatable {
    /// The chance of a number to be left out, from 0 up to, not including, 1.
    package var rate: Float

    package init(rate: Float) {
        require(rate >= 0 && rate < 1, "a dropout rate of \(rate): it is from 0 up to, not including, 1")
        self.rate = rate
    }

    /// A mask for a tensor of this shape: 0, or 1 / (1 - rate).
    package func mask(_ shape: [Int], using random: inout SeededRandom) -> Tensor {
        let count = shape.reduce(1, *)
        return mask(uniforms: Tensor(shape: shape, (0..<count).map { _ in random.uniform() }))
    }

    /// A mask from draws that are there already, each from 0 up to, not including, 1: a number stays where
    /// u ≥ rate.
    package func mask(uniforms: Tensor) -> Tensor {
        let kept = 1 / (1 - rate)
        return uniforms.mapped { $0 < rate ? 0 : kept }
    }

    /// One mask for all steps of a sequence: [B, 1, D], which stretches over [B, T, D].
    ///
    /// Gal and Ghahramani 2016, "A theoretically grounded application of dropout in recurrent neural
    /// networks": a fresh mask at every step would wash out what the state carries.
    package func variationalMask(
        batch: Int, size: Int, using random: inout SeededRandom
    ) -> Tensor {
        mask([batch, 1, size], using: &random)
    }

    /// x under a mask.
    package func forward(_ input: Tensor, mask: Tensor) -> Tensor { input * mask }

    /// The gradient of x, under the same mask.
    package func backward(upstream: Tensor, mask: Tensor) -> Tensor { upstream * mask }
}
