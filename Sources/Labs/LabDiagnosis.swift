import CourseCatalog

/// Reads the numbers of a run for what went wrong. Every sentence says the step and the numbers that it is said of.
package struct LabDiagnosis {
    private let trace: LabTrace
    private let lab: Lab
    private let variant: LabVariant

    /// A gradient this many times as long as the usual one has exploded.
    static let explosion: Float = 100
    /// A gradient of which less than this arrives has vanished.
    static let vanished: Float = 1e-4
    /// A loss that fell by less than this part has not fallen.
    static let leastFall: Float = 0.05

    /// A diagnosis of what a run has told.
    package init(_ trace: LabTrace, of lab: Lab, _ variant: LabVariant) {
        self.trace = trace
        self.lab = lab
        self.variant = variant
    }

    /// What the numbers show, the gravest first.
    package var findings: [LabFinding] {
        [notANumber, explosion, vanishing, flatLoss, wentBack, busyMachine].compactMap(\.self)
    }

    private var notANumber: LabFinding? {
        guard let step = trace.firstNaN else { return nil }
        let before = trace.losses.last { $0.loss.isFinite }
        let gradient = trace.losses.last { $0.step <= step }?.gradient
        var sentence = "At step \(step) the loss was no longer a number"
        if let before {
            sentence += "; the last one that was is \(LabNumber.text(before.loss)), at step \(before.step)"
        }
        sentence += ". "
        if let gradient, !gradient.isFinite || gradient > Self.explosion {
            sentence +=
                "The gradient was \(LabNumber.text(gradient)) long: it exploded. Look at what should clip it, and at the "
                + "rate."
        } else if before == nil {
            sentence +=
                "It never was one: a division by 0 or the log of 0 in the forward pass, most likely; a softmax without its "
                + "largest score subtracted is one."
        } else {
            sentence +=
                "The gradients before it were of the usual length, so it comes from the forward pass: a log of 0, an exp "
                + "that overflows, a division by 0."
        }
        return LabFinding(kind: .notANumber, step: step, sentence: sentence)
    }

    private var explosion: LabFinding? {
        let seen = trace.losses.compactMap { loss in loss.gradient.map { (loss.step, $0) } }
        // The usual length is that of the steps before: what has learnt its task has a short one.
        guard trace.firstNaN == nil, let worst = seen.max(by: { $0.1 < $1.1 }) else { return nil }
        let before = seen.filter { $0.0 < worst.0 }.map(\.1).filter(\.isFinite)
        guard before.count >= 10, let usual = Self.median(before), usual > 0,
            worst.1 > Self.explosion * usual
        else { return nil }
        return LabFinding(
            kind: .exploding, step: worst.0,
            sentence:
                "At step \(worst.0) the gradient was \(LabNumber.text(worst.1)) long, before clipping, where "
                + "\(LabNumber.text(usual)) is usual: it explodes. Clipping catches single ones; where many are so long, "
                + "the rate is too high, or the way back multiplies by something above 1 at every step.")
    }

    private var vanishing: LabFinding? {
        // A model that has learnt sends next to nothing back either; the bar tells the two apart.
        guard let flow = trace.flows.last(where: { $0.norms.count > 2 }), let first = flow.norms.first,
            let last = flow.norms.last, last.isFinite, first.isFinite, last > 0, first < Self.vanished * last
        else { return nil }
        return LabFinding(
            kind: .vanishing, step: flow.step,
            sentence:
                "At step \(flow.step) the gradient was \(LabNumber.text(last)) long at the last moment of a sequence "
                + "and \(LabNumber.text(first)) at the first, \(flow.norms.count - 1) moments earlier: it vanishes on the "
                + "way, so nothing teaches the model what stood there.")
    }

    private var flatLoss: LabFinding? {
        let real = trace.losses.filter(\.loss.isFinite)
        guard trace.firstNaN == nil, real.count >= 20 else { return nil }
        let tenth = max(2, real.count / 10)
        let first = Self.mean(real.prefix(tenth)), last = Self.mean(real.suffix(tenth))
        guard last > first * (1 - Self.leastFall) else { return nil }
        var sentence =
            "The loss did not fall: \(LabNumber.text(first)) over the first tenth of the run, \(LabNumber.text(last)) over "
            + "the last"
        if let guess = lab.lossBaseline { sentence += "; guessing costs \(LabNumber.text(Float(guess)))" }
        return LabFinding(kind: .flatLoss, step: real[real.count - 1].step, sentence: sentence + ".")
    }

    private var wentBack: LabFinding? {
        guard let best = trace.best(isHigherBetter: lab.better == .higher),
            let last = trace.measurements.last,
            trace.measurements.count >= 4, last.value.isFinite
        else { return nil }
        let baseline = Float(variant.baseline)
        let gained = abs(best.value - baseline), left = abs(last.value - baseline)
        guard gained > 0, left < gained / 2 else {
            return nil
        }
        let isBetterThanGuessing = lab.better == .higher ? best.value > baseline : best.value < baseline
        guard isBetterThanGuessing, gained > 0.1 * abs(baseline) + 0.1 else { return nil }
        return LabFinding(
            kind: .goneBack, step: last.step,
            sentence:
                "The \(lab.metric) was best at step \(best.step), \(LabNumber.text(best.value)), and is "
                + "\(LabNumber.text(last.value)) at step \(last.step): what was learnt was lost again. A lower rate keeps "
                + "it; the best weights were kept.")
    }

    private var busyMachine: LabFinding? {
        guard let end = trace.end, end.seconds > 2, end.processorSeconds < end.seconds * 0.6 else {
            return nil
        }
        let share = Int((end.processorSeconds / end.seconds * 100).rounded())
        return LabFinding(
            kind: .busyMachine, step: end.steps,
            sentence:
                "The run got \(share) % of a core: \(LabNumber.seconds(end.processorSeconds)) of the processor in "
                + "\(LabNumber.seconds(end.seconds)). Other programs had the rest.")
    }

    private static func mean(_ losses: some Collection<LabTrace.Loss>) -> Float {
        losses.reduce(0) { $0 + $1.loss } / Float(max(1, losses.count))
    }

    private static func median(_ values: [Float]) -> Float? {
        values.isEmpty ? nil : values.sorted()[values.count / 2]
    }
}
