/// How many steps a run takes, fitted to its time once the first steps have shown how long one takes.
public struct StepPlan: Sendable, Equatable {
    /// As many as were asked for.
    public let wanted: Int
    /// As many as are planned now; never more than were wanted.
    public private(set) var steps: Int
    /// Seconds for all of them.
    public let seconds: Double

    /// The part of the time that steps may fill: the rest is for what comes after them.
    private static let share = 0.95
    /// How much of the time goes by before a step's length is believed.
    private static let trial = 0.08

    /// A plan before its first step.
    public init(steps: Int, seconds: Double) {
        wanted = steps
        self.steps = steps
        self.seconds = seconds
    }

    /// Takes in that `done` steps took `elapsed` seconds; whether the plan is another one now, by enough to tell.
    ///
    /// The first steps may be slow and the machine busy for a while: a plan that shrank grows again, up to what was wanted.
    public mutating func fit(done: Int, elapsed: Double) -> Bool {
        guard done > 1, elapsed >= seconds * Self.trial else { return false }
        let possible = min(wanted, max(done, Int(seconds * Self.share * Double(done) / elapsed)))
        let change = abs(possible - steps)
        guard change > 0, change >= steps / 20 || possible == wanted || done >= steps else { return false }
        steps = possible
        return true
    }
}
