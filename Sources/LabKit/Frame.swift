import NumericCore

/// One thing that a lab's program tells the tool: a line of JSON on its channel.
public enum Frame: Sendable, Equatable {
    /// How many steps are planned now, and how many were wanted.
    case plan(steps: Int, wanted: Int, secondsPerStep: Double)
    /// The mean loss of the steps since the last such frame, up to `step`, and the longest gradient among them.
    case step(Int, loss: Float, gradient: Float?)
    /// The lab's metric after a step.
    case metric(Float, step: Int)
    /// The same of something else that is trained beside it, by its name.
    case other(String, value: Float, step: Int)
    /// How long the gradient is that reaches each moment of a sequence, the first moment first.
    case flow([Float], step: Int)
    /// Lines of text under a title.
    case text(title: String, String)
    /// A table under a title.
    case table(title: String, columns: [String], rows: [[String]])
    /// Numbers as shades, row by row.
    case heatMap(title: String, rows: [String], columns: [String], values: [[Float]])
    /// The best weights so far.
    case weights([NamedTensor], step: Int, metric: Float)
    /// What keeps the program from going on, and the line of the data that is to blame.
    case problem(String, line: Int?)
    /// The last frame: how many steps were taken, why no more, and the seconds by the clock and of the processor.
    case end(steps: Int, EndReason, seconds: Double, processorSeconds: Double)
}
