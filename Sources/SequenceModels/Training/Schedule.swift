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
    /// The same curve as Hugging Face's `get_cosine_with_min_lr_schedule_with_warmup` counts it: 0 at step 0,
    /// `peak` at step `warmUp`, `floor` at step `total` and after.
    ///
    /// `cosine` begins at peak / warmUp, as a step with a rate of 0 is no step, and ends at step total - 1,
    /// which is the last of a run.
    case cosineFromZero(peak: Float, warmUp: Int, total: Int, floor: Float)

    /// The rate for the step that is about to be taken; the first is 0.
    package func rate(at step: Int) -> Float {
        switch self {
        case .constant(let rate):
            return rate
        case .warmUp(let peak, let steps):
            return step < steps ? peak * Float(step + 1) / Float(steps) : peak
        case .cosine(let peak, let warmUp, let total, let floor):
            if step < warmUp { return peak * Float(step + 1) / Float(warmUp) }
            return Self.fall(step - warmUp, of: total - 1 - warmUp, peak, floor)
        case .cosineFromZero(let peak, let warmUp, let total, let floor):
            if step < warmUp { return peak * Float(step) / Float(warmUp) }
            return Self.fall(step - warmUp, of: total - warmUp, peak, floor)
        }
    }

    /// Half a cosine from `peak` to `floor`, where it stays.
    private static func fall(_ step: Int, of span: Int, _ peak: Float, _ floor: Float) -> Float {
        let done = min(Double(step) / Double(max(span, 1)), 1)
        return floor + (peak - floor) * Float((1 + cos(.pi * done)) / 2)
    }
}
