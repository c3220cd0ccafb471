import NumericCore
import SequenceModels

/// A model and its optimizer, whatever its cell.
protocol Trainee: Sendable {
    /// One step on a batch of token rows; the loss before it.
    mutating func step(_ rows: [[Int]]) -> Double
    /// The cell as it is now.
    var anyCell: any RecurrentCell { get }
}

/// One-hot tokens through a cell; its last h names the first token.
///
/// With attention the last h asks all of h_1…h_T, and what it sees, c, stands before it: W [c; h] + b.
struct RecallTrainee<Cell: RecurrentCell>: Trainee, Parameterized {
    private var layer: RecurrentLayer<Cell>
    /// W [V, H], or [V, 2H] with attention.
    private var readout: Linear
    private var attention: Attention<BilinearScore>?
    private var optimizer: Adam

    /// Weights are drawn between -1/√H and 1/√H.
    init(_ cell: Cell, _ setting: TrainingRun.Setting, _ random: inout SeededRandom) {
        let size = cell.hiddenSize
        layer = RecurrentLayer(cell)
        attention =
            setting.hasAttention ? Attention(BilinearScore(weight: Tensor(zeros: [size, size]))) : nil
        readout = Linear(weight: Tensor(zeros: [TrainingRun.tokens, attention == nil ? size : 2 * size]))
        optimizer = Adam(learningRate: Float(setting.rate))
        let bound = 1 / Float(size).squareRoot()
        var source = random
        forEachParameter { _, value in
            value = Tensor(uniform: value.shape, in: -bound...bound, using: &source)
        }
        random = source
        if let bias = setting.forgetBias, var lstm = layer.cell as? LSTMCell {
            for unit in size..<(2 * size) { lstm.bias[unit] = Float(bias) }
            if let cell = lstm as? Cell { layer.cell = cell }
        }
    }

    var anyCell: any RecurrentCell { layer.cell }

    mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        layer.forEachParameter(under: "cell", visit)
        readout.forEachParameter(under: "readout", visit)
        attention?.forEachParameter(visit)
    }

    mutating func step(_ rows: [[Int]]) -> Double {
        let (batch, time, tokens) = (rows.count, rows[0].count, TrainingRun.tokens)
        let size = layer.cell.hiddenSize
        let recording = layer.record(TrainingRun.inputs(rows), from: .zeros(batch: batch, hidden: size))
        let (last, all) = (recording.states.last.visible, recording.states.all)
        let view = attention?.forward(query: last, keys: all, values: all)
        let seen = view.map { concatenate([$0.context, last], axis: 1) } ?? last
        let logits = readout.forward(seen).reshaped([batch, 1, tokens])
        let loss = crossEntropy(logits: logits, targets: rows.map { [$0[0]] })
        guard loss.loss.isFinite else { return Double(loss.loss) }
        let outer = readout.backward(upstream: loss.gradient.reshaped([batch, tokens]), input: seen)
        var gradient = self
        var (upstream, upstreamLast) = (Tensor(zeros: [batch, time, size]), outer.input)
        if let attention, let view {
            let looked = attention.backward(
                upstream: outer.input.slice(axis: 1, from: 0, to: size), query: last, keys: all, values: all,
                view: view)
            upstream = looked.keys + looked.values
            upstreamLast = outer.input.slice(axis: 1, from: size, to: 2 * size) + looked.query
            gradient.attention = looked.attention
        }
        let inner = layer.backward(
            recording, upstream: upstream, upstreamLast: .gradient(ofVisible: upstreamLast))
        gradient.layer.cell = inner.cell
        gradient.readout = outer.layer
        gradient.clipGlobalNorm(to: 1)
        var optimizer = optimizer
        optimizer.update(&self, gradient: gradient)
        self.optimizer = optimizer
        return Double(loss.loss)
    }
}
