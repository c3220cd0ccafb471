import NumericCore
import SequenceModels
import SubmissionRuntime

/// The arguments of `rnnStep`.
struct RNNStepArguments: CheckArguments {
    /// x_t [B, D].
    var x: Tensor
    /// h_{t-1} [B, H].
    var h: Tensor
    /// W_x [H, D].
    var wx: Tensor
    /// W_h [H, H].
    var wh: Tensor
    /// b [H].
    var b: Tensor

    var wireValues: [WireValue] { [x, h, wx, wh, b].map { .tensor($0) } }
    var sizes: String { "B=\(x.shape[0]), D=\(x.shape[1]), H=\(h.shape[1])" }

    var cell: RNNCell { RNNCell(inputWeights: wx, hiddenWeights: wh, bias: b) }

    static func draw(batch: Int, input: Int, hidden: Int, _ random: inout SeededRandom) -> Self {
        let weights = RNNWeights(input: input, hidden: hidden, &random)
        return Self(
            x: Tensor(normal: [batch, input], using: &random),
            h: Tensor(uniform: [batch, hidden], in: -0.9...0.9, using: &random),
            wx: weights.wx, wh: weights.wh, b: weights.b)
    }
}

/// The arguments of `rnnForward`.
struct RNNForwardArguments: CheckArguments {
    /// x [B, T, D].
    var x: Tensor
    /// h_0 [B, H].
    var h0: Tensor
    /// W_x [H, D].
    var wx: Tensor
    /// W_h [H, H].
    var wh: Tensor
    /// b [H].
    var b: Tensor

    var wireValues: [WireValue] { [x, h0, wx, wh, b].map { .tensor($0) } }
    var sizes: String { "B=\(batch), T=\(steps), D=\(x.shape[2]), H=\(h0.shape[1])" }

    var batch: Int { x.shape[0] }
    var steps: Int { x.shape[1] }
    var cell: RNNCell { RNNCell(inputWeights: wx, hiddenWeights: wh, bias: b) }

    static func draw(
        batch: Int, steps: Int, input: Int, hidden: Int, _ random: inout SeededRandom
    ) -> Self {
        let weights = RNNWeights(input: input, hidden: hidden, &random)
        return Self(
            x: Tensor(normal: [batch, steps, input], using: &random),
            h0: Tensor(uniform: [batch, hidden], in: -0.9...0.9, using: &random),
            wx: weights.wx, wh: weights.wh, b: weights.b)
    }
}

/// Weights that keep tanh out of its flat ends, where every mistake looks right.
private struct RNNWeights {
    let wx: Tensor
    let wh: Tensor
    let b: Tensor

    init(input: Int, hidden: Int, _ random: inout SeededRandom) {
        wx = Tensor(
            normal: [hidden, input], standardDeviation: 0.6 / sqrt(Float(input)), using: &random)
        wh = Tensor(
            normal: [hidden, hidden], standardDeviation: 0.9 / sqrt(Float(hidden)), using: &random)
        b = Tensor(normal: [hidden], standardDeviation: 0.4, using: &random)
    }
}
