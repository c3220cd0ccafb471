import NumericCore

/// One LSTM step and its way back, as an exercise asks for them: plainly, over Tensor, and compiled as a submission is, without
/// the optimizer.
///
/// Rows of weights are in the order i, f, g, o; sizes B, D, H.
struct PlainLSTMStep {
    var x, h, c, wih, whh, b, dh, dc: Tensor

    init(batch: Int, input: Int, hidden: Int) {
        var random = SeededRandom(seed: 1)
        x = Tensor(normal: [batch, input], using: &random)
        h = Tensor(normal: [batch, hidden], using: &random)
        c = Tensor(normal: [batch, hidden], using: &random)
        wih = Tensor(normal: [4 * hidden, input], standardDeviation: 0.1, using: &random)
        whh = Tensor(normal: [4 * hidden, hidden], standardDeviation: 0.1, using: &random)
        b = Tensor(normal: [4 * hidden], using: &random)
        dh = Tensor(normal: [batch, hidden], using: &random)
        dc = Tensor(normal: [batch, hidden], using: &random)
    }

    /// What the step has worked out: both states, and the gates, which the way back needs.
    struct Result {
        var h, c, i, f, g, o: Tensor
    }

    @_optimize(none)
    func forward() -> Result {
        let size = h.shape[1]
        let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
        let i = sigmoid(sums.slice(axis: 1, from: 0, to: size))
        let f = sigmoid(sums.slice(axis: 1, from: size, to: 2 * size))
        let g = tanh(sums.slice(axis: 1, from: 2 * size, to: 3 * size))
        let o = sigmoid(sums.slice(axis: 1, from: 3 * size, to: 4 * size))
        let cell = f * c + i * g
        return Result(h: o * tanh(cell), c: cell, i: i, f: f, g: g, o: o)
    }

    /// The gradients in the inputs, in both states before the step, in both weights and in the bias.
    @_optimize(none)
    func backward(_ step: Result) -> [Tensor] {
        let (i, f, g, o) = (step.i, step.f, step.g, step.o)
        let shown = tanh(step.c)
        let dcell = dc + dh * o * (1 - shown * shown)
        let di = dcell * g * i * (1 - i)
        let df = dcell * c * f * (1 - f)
        let dg = dcell * i * (1 - g * g)
        let doutput = dh * shown * o * (1 - o)
        let dsums = concatenate([di, df, dg, doutput], axis: 1)
        return [
            matmul(dsums, wih), matmul(dsums, whh), dcell * f, matmul(dsums.transposed(), x),
            matmul(dsums.transposed(), h), dsums.sum(axis: 0),
        ]
    }
}
