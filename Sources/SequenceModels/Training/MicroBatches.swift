import NumericCore

/// One gradient from the parts of a batch that is too large to be computed at once.
package enum MicroBatches {
    /// The mean of the gradients, which is the whole batch's when the parts are of one size and each loss is a
    /// mean.
    ///
    /// What clips, clips this one: a part clipped by itself no longer weighs what it should.
    package static func mean<Model: Parameterized>(_ gradients: [Model]) -> Model {
        require(!gradients.isEmpty, "a mean of no gradients")
        var mean = gradients[0].zeroed()
        for gradient in gradients { mean.add(gradient, scaledBy: 1 / Float(gradients.count)) }
        return mean
    }
}
