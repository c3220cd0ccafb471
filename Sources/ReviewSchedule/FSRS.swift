import Foundation

/// The Free Spaced Repetition Scheduler, version 6: how stability and difficulty of a memory follow from its recalls.
///
/// Formulas and default parameters are those of <https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm>;
/// steps and roundings are those of py-fsrs 6.
package struct FSRS: Sendable {
    /// w0 to w20.
    let w: [Double]
    /// The probability of recall at which a thing is asked again.
    package let desiredRetention: Double
    /// Seconds after which something new is asked again, step by step, before days count.
    let learningSteps: [Double]
    /// The same for something forgotten.
    let relearningSteps: [Double]
    /// The longest interval, in days.
    let maximumInterval: Double

    private let decay: Double
    private let factor: Double

    /// Published with FSRS-6: fitted to the reviews of many thousand learners.
    package static let defaultParameters: [Double] = [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614,
        0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ]

    private static let leastStability = 0.001
    private static let secondsOfDay = 86_400.0

    /// - Parameters:
    ///   - parameters: w0 to w20.
    ///   - desiredRetention: above 0 and below 1.
    ///   - learningSteps: in seconds.
    ///   - relearningSteps: in seconds.
    ///   - maximumInterval: in days.
    package init(
        parameters: [Double] = FSRS.defaultParameters, desiredRetention: Double = 0.9,
        learningSteps: [Double] = [60, 600], relearningSteps: [Double] = [600],
        maximumInterval: Double = 36_500
    ) {
        precondition(parameters.count == 21, "FSRS-6 has 21 parameters")
        precondition(desiredRetention > 0 && desiredRetention < 1, "a retention lies between 0 and 1")
        w = parameters
        self.desiredRetention = desiredRetention
        self.learningSteps = learningSteps
        self.relearningSteps = relearningSteps
        self.maximumInterval = maximumInterval
        decay = -parameters[20]
        factor = pow(0.9, 1 / decay) - 1
    }

    /// The probability, 0 to 1, that a thing is recalled at a moment; whole days count.
    package func retrievability(of memory: MemoryState, at date: Date) -> Double {
        let days = max(0, Self.days(from: memory.last, to: date))
        return pow(1 + factor * days / memory.stability, decay)
    }

    /// The state after a recall; `memory` is nil for the first.
    package func state(of memory: MemoryState?, after recall: Recall, at date: Date) -> MemoryState {
        guard let memory else {
            let new = MemoryState(
                phase: .learning(step: 0), stability: max(w[recall.rawValue - 1], Self.leastStability),
                difficulty: Self.clamped(initialDifficulty(recall)), last: date, due: date)
            return scheduled(new, recall, at: date)
        }
        var next = memory
        next.last = date
        if Self.days(from: memory.last, to: date) < 1 {
            next.stability = stabilityWithinADay(memory.stability, recall)
        } else {
            next.stability = stability(
                memory, recall, retrievability: retrievability(of: memory, at: date))
        }
        next.difficulty = difficulty(memory.difficulty, after: recall)
        return scheduled(next, recall, at: date)
    }

    // MARK: Intervals

    /// Phase and due time, of a state whose stability is the new one.
    private func scheduled(_ memory: MemoryState, _ recall: Recall, at date: Date) -> MemoryState {
        var next = memory
        let seconds: Double
        switch memory.phase {
        case .learning(let step):
            let following = advance(step, of: learningSteps, recall)
            next.phase = following.map { .learning(step: $0.step) } ?? .review
            seconds = following?.seconds ?? interval(next.stability)
        case .relearning(let step):
            let following = advance(step, of: relearningSteps, recall)
            next.phase = following.map { .relearning(step: $0.step) } ?? .review
            seconds = following?.seconds ?? interval(next.stability)
        case .review:
            if recall == .again, let first = relearningSteps.first {
                next.phase = .relearning(step: 0)
                seconds = first
            } else {
                seconds = interval(next.stability)
            }
        }
        next.due = date.addingTimeInterval(seconds)
        return next
    }

    /// The step that follows and its seconds; nil when the steps are over.
    private func advance(
        _ step: Int, of steps: [Double], _ recall: Recall
    ) -> (step: Int, seconds: Double)? {
        guard !steps.isEmpty, step < steps.count || recall == .again else { return nil }
        switch recall {
        case .again: return (0, steps[0])
        case .hard:
            guard step == 0 else { return (step, steps[step]) }
            return (0, steps.count == 1 ? steps[0] * 1.5 : (steps[0] + steps[1]) / 2)
        case .good: return step + 1 < steps.count ? (step + 1, steps[step + 1]) : nil
        case .easy: return nil
        }
    }

    /// Seconds until recall has fallen to the desired retention, in whole days, one at least.
    private func interval(_ stability: Double) -> Double {
        let days = stability / factor * (pow(desiredRetention, 1 / decay) - 1)
        return min(max(days.rounded(.toNearestOrEven), 1), maximumInterval) * Self.secondsOfDay
    }

    // MARK: Stability and difficulty

    private func stabilityWithinADay(_ stability: Double, _ recall: Recall) -> Double {
        var increase = exp(w[17] * (Double(recall.rawValue) - 3 + w[18])) * pow(stability, -w[19])
        if recall != .again { increase = max(increase, 1) }
        return max(stability * increase, Self.leastStability)
    }

    private func stability(_ memory: MemoryState, _ recall: Recall, retrievability: Double) -> Double {
        let (s, d) = (memory.stability, memory.difficulty)
        let forgotten = 1 - retrievability
        guard recall != .again else {
            let after = w[11] * pow(d, -w[12]) * (pow(s + 1, w[13]) - 1) * exp(forgotten * w[14])
            return max(min(after, s / exp(w[17] * w[18])), Self.leastStability)
        }
        let penalty = recall == .hard ? w[15] : 1
        let bonus = recall == .easy ? w[16] : 1
        let gain = exp(w[8]) * (11 - d) * pow(s, -w[9]) * (exp(forgotten * w[10]) - 1)
        return max(s * (1 + gain * penalty * bonus), Self.leastStability)
    }

    private func initialDifficulty(_ recall: Recall) -> Double {
        w[4] - exp(w[5] * Double(recall.rawValue - 1)) + 1
    }

    private func difficulty(_ difficulty: Double, after recall: Recall) -> Double {
        let change = -w[6] * Double(recall.rawValue - 3)
        let damped = difficulty + (10 - difficulty) * change / 9
        return Self.clamped(w[7] * initialDifficulty(.easy) + (1 - w[7]) * damped)
    }

    private static func clamped(_ difficulty: Double) -> Double { min(max(difficulty, 1), 10) }

    /// Whole days from one moment to another, rounded down.
    private static func days(from first: Date, to second: Date) -> Double {
        (second.timeIntervalSince(first) / secondsOfDay).rounded(.down)
    }
}
