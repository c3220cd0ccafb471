internal import Glibc

/// The learning rate at every step of a training.
package enum Schedule: Sendable, Equatable {
    /// Always the same.
    case constant(Float)
    /// From near 0 up to `peak` over the first steps, then always `peak`.
    case warmUp(peak: Float, steps: Int)
    /// Up over the first steps, then down along half a cosine to `floor` at the last.
    ///
    /// Loshchilov and Hutter 2017, "SGDR: stochastic gradient descent with warm restarts", without restarts.
    case cosine(peak: Float, warmUp: Int, total: Int, floor: Float)

    /// The rate for the step that is about to be taken; the first is 0.
    package func rate(at step: Int) -> Float {
        switch self {
        case .constant(let rate):
            return rate
        case .warmUp(let peak, let steps):
            return step < steps ? peak * Float(step + 1) / Float(steps) : peak
        case .cosine(let peak, let warmUp, let total, let floor):
            if step < warmUp { return peak * Float(step + 1) / Float(warmUp) }
            let span = max(total - 1 - warmUp, 1)
            let done = min(Double(step - warmUp) / Double(span), 1)
            return floor + (peak - floor) * Float((1 + cos(.pi * done)) / 2)
        }
    }
}
