import NumericCore

/// A run of a lab: its settings, its steps, and what it tells the tool.
///
///     let run = LabRun()
///     for step in run.steps {
///         // one step of training
///         run.report(loss: loss, gradient: norm)
///         if step.isMultiple(of: 20) { run.measure(accuracy, weights: model) }
///     }
///     run.finish()
public final class LabRun {
    /// What the run was asked for.
    public let settings: LabSettings
    /// Numbers drawn from the run's seed.
    public var random: SeededRandom
    private let channel = FrameChannel()
    private let start = Clock.seconds
    private var plan: StepPlan
    private var done = 0
    private var reason = EndReason.done
    /// What was reported since the last frame about it.
    private var losses: [Float] = []
    private var gradient: Float?
    private var lastFrame = -Double.infinity
    private var best: Float?
    private var unsent: Frame?
    private var lastWeights = 0.0

    /// Seconds between two frames about the loss.
    private static let frameInterval = 0.05
    /// Seconds between two frames with weights: a run that is killed has lost no more than that.
    private static let weightInterval = 2.0

    /// A run as this process was asked for it.
    public convenience init() { self.init(.ofThisProcess) }

    /// A run with these settings.
    public init(_ settings: LabSettings) {
        self.settings = settings
        random = SeededRandom(seed: settings.seed)
        plan = StepPlan(steps: settings.sample == nil ? settings.steps : 0, seconds: settings.seconds)
        best = settings.bestSoFar
        sendPlan(secondsPerStep: 0)
    }

    private func sendPlan(secondsPerStep: Double) {
        channel.send(
            .plan(
                steps: settings.taken + plan.steps, wanted: settings.taken + plan.wanted,
                secondsPerStep: secondsPerStep))
    }

    /// The number of the last step, those of earlier runs counted.
    private var step: Int { settings.taken + done }

    /// The steps of training, from 1, or from where an earlier run ended. It ends early when the time is over, when somebody
    /// asks for an end, and when a loss is no longer a number. Where a sample is asked for there are none.
    public var steps: LabSteps { LabSteps(run: self) }

    /// How much of the training is behind, from 0 to 1: what a schedule goes by.
    public var progress: Float { Float(step) / Float(max(1, settings.taken + plan.steps)) }

    /// The next step; nil at the end.
    func nextStep() -> Int? {
        let elapsed = Clock.seconds - start
        if plan.fit(done: done, elapsed: elapsed) {
            sendPlan(secondsPerStep: elapsed / Double(max(1, done)))
        }
        guard reason == .done else { return nil }
        if done >= plan.steps { return nil }
        if channel.isAskedToStop {
            reason = .stopped
        } else if done > 0, elapsed >= settings.seconds {
            reason = .time
        }
        guard reason == .done else { return nil }
        done += 1
        return step
    }

    /// Tells the loss of the step just taken and, before any clipping, the length of its gradient.
    public func report(loss: Float, gradient: Float? = nil) {
        losses.append(loss)
        if let gradient { self.gradient = max(self.gradient ?? 0, gradient.isNaN ? .infinity : gradient) }
        if !loss.isFinite { reason = .notANumber }
        let now = Clock.seconds
        guard !loss.isFinite || done == 1 || done >= plan.steps || now - lastFrame >= Self.frameInterval
        else { return }
        lastFrame = now
        sendLosses()
    }

    private func sendLosses() {
        guard !losses.isEmpty else { return }
        let mean = losses.reduce(0, +) / Float(losses.count)
        channel.send(.step(step, loss: mean, gradient: gradient))
        losses = []
        gradient = nil
    }

    /// Tells the lab's metric; weights that are the best so far are kept.
    ///
    /// - Parameter optimizer: what trains them; with it a later run goes on as this one would have.
    public func measure(_ metric: Float, weights: Parameters, optimizer: (any Optimizer)? = nil) {
        sendLosses()
        channel.send(.metric(metric, step: step))
        guard metric.isFinite, best.map({ settings.isHigherBetter ? metric > $0 : metric < $0 }) ?? true
        else { return }
        best = metric
        let remembered =
            optimizer?.memory.map { NamedTensor(SavedWeights.optimizerPrefix + $0.name, $0.value) } ?? []
        unsent = .weights(weights.all + remembered, step: step, metric: metric)
        if Clock.seconds - lastWeights >= Self.weightInterval { sendWeights() }
    }

    private func sendWeights() {
        guard let frame = unsent else { return }
        channel.send(frame)
        unsent = nil
        lastWeights = Clock.seconds
    }

    /// Tells the metric of something else that is trained beside it, to compare with; nothing is judged by it.
    public func compare(_ name: String, _ metric: Float) {
        channel.send(.other(name, value: metric, step: step))
    }

    /// Tells how long the gradient of the loss is at each moment of a sequence, the first moment first.
    public func showFlow(_ norms: [Float]) { channel.send(.flow(norms, step: step)) }

    /// Shows lines of text; what was shown under the same title goes.
    public func show(_ title: String, text: String) { channel.send(.text(title: title, text)) }

    /// Shows a table; what was shown under the same title goes.
    public func show(_ title: String, columns: [String], rows: [[String]]) {
        channel.send(.table(title: title, columns: columns, rows: rows))
    }

    /// Shows numbers from 0 to 1 as shades; what was shown under the same title goes.
    public func show(_ title: String, rows: [String], columns: [String], values: [[Float]]) {
        channel.send(.heatMap(title: title, rows: rows, columns: columns, values: values))
    }

    /// Ends the program with a problem of its data.
    ///
    /// - Parameter line: the line of the data that is to blame.
    public func fail(_ message: String, line: Int? = nil) -> Never {
        channel.send(.problem(message, line: line))
        LabExit.leave(1)
    }

    /// Sends what is kept and ends the conversation. Call it once, last.
    public func finish() {
        sendLosses()
        sendWeights()
        channel.send(
            .end(
                steps: step, reason, seconds: Clock.seconds - start, processorSeconds: Clock.processorSeconds)
        )
    }
}
