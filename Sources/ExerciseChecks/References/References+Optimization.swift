import NumericCore
import SequenceModels

extension References {
    /// Steps of an optimizer, their length, and a softer target.
    static let optimization: [ReferenceFunction] = [
        ReferenceFunction("momentum-step", ["*", "*", "*", "", ""]) {
            (w: Tensor, g: Tensor, v: Tensor, rate: Float, momentum: Float) throws -> (Tensor, Tensor) in
            guard g.shape == w.shape, v.shape == w.shape else { throw ReferenceFunction.Misfit() }
            let velocity = SGD.velocity(after: v, gradient: g, momentum: momentum)
            return (w - velocity * rate, velocity)
        },
        ReferenceFunction("adam-step", ["*", "*", "*", "*", "", "", "", "", "", ""]) {
            (
                w: Tensor, g: Tensor, m: Tensor, v: Tensor, step: Int, rate: Float, beta1: Float,
                beta2: Float, epsilon: Float, decay: Float
            ) throws -> (Tensor, Tensor, Tensor) in
            guard [g, m, v].allSatisfy({ $0.shape == w.shape }), step > 0 else {
                throw ReferenceFunction.Misfit()
            }
            let adam = Adam(
                learningRate: rate, meanDecay: beta1, squareDecay: beta2, epsilon: epsilon,
                weightDecay: decay)
            var moments = Adam.Moments(mean: m, square: v)
            let after = adam.step(step, w, gradient: g, moments: &moments)
            return (after, moments.mean, moments.square)
        },
        ReferenceFunction("learning-rate", ["", "", "", "", ""]) {
            (step: Int, warmUp: Int, total: Int, peak: Float, floor: Float) throws -> Float in
            guard step >= 0, warmUp >= 0, total > warmUp else {
                throw ReferenceFunction.Misfit()
            }
            return Schedule.cosineFromZero(peak: peak, warmUp: warmUp, total: total, floor: floor)
                .rate(at: step)
        },
        ReferenceFunction("smoothed-cross-entropy", ["NV", "N", ""]) {
            (logits: Tensor, targets: [Int], epsilon: Float) throws -> (Float, Tensor) in
            try ReferenceFunction.check(targets, below: logits.shape[1])
            let value = crossEntropy(
                logits: logits.reshaped([1] + logits.shape), targets: [targets], smoothing: epsilon)
            return (value.loss, value.gradient.reshaped(logits.shape))
        },
    ]
}
