internal import Glibc

/// A learning rate that changes over a run.
public struct Schedule: Sendable, Equatable {
    /// The highest rate.
    public var peak: Float
    /// The part of the run in which the rate rises from 0 in a line.
    public var warmup: Float
    /// The rate at the end as a part of the highest; between, it falls along half a cosine.
    public var final: Float

    /// One rate for the whole run.
    public static func constant(_ rate: Float) -> Schedule { Schedule(peak: rate, warmup: 0, final: 1) }

    /// A rate that rises to `peak` and falls again.
    public init(peak: Float, warmup: Float = 0.1, final: Float = 0) {
        self.peak = peak
        self.warmup = warmup
        self.final = final
    }

    /// The rate where `progress`, from 0 to 1, of the run is behind.
    public func rate(at progress: Float) -> Float {
        let progress = min(max(progress, 0), 1)
        if progress < warmup { return peak * progress / warmup }
        let part = warmup < 1 ? (progress - warmup) / (1 - warmup) : 1
        return peak * (final + (1 - final) * (1 + cosf(.pi * part)) / 2)
    }
}
