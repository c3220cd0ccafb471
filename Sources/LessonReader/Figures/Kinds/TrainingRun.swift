import NumericCore
import SequenceModels

/// A small model in training, which can go on from where it is.
struct TrainingRun: Sendable {
    struct Setting: Sendable, Equatable {
        var cell: String
        var rate: Double
        /// T, tokens to read before the first is asked for.
        var length: Int
        var seed: UInt64
    }

    /// V, how many different tokens there are.
    static let tokens = 4
    private static let hidden = 8
    private static let batch = 16

    let setting: Setting
    /// The loss of every step so far, before the step was taken.
    private(set) var losses: [Double] = []
    private var trainee: any Trainee
    private var random: SeededRandom

    init(_ setting: Setting) {
        self.setting = setting
        random = SeededRandom(seed: setting.seed)
        let (size, tokens) = (Self.hidden, Self.tokens)
        func zeros(_ shape: Int...) -> Tensor { Tensor(zeros: shape) }
        trainee =
            switch setting.cell {
            case "rnn":
                RecallTrainee(
                    RNNCell(
                        inputWeights: zeros(size, tokens), hiddenWeights: zeros(size, size), bias: zeros(size)
                    ),
                    setting, &random)
            case "gru":
                RecallTrainee(
                    GRUCell(
                        inputWeights: zeros(3 * size, tokens), hiddenWeights: zeros(3 * size, size),
                        inputBias: zeros(3 * size), hiddenBias: zeros(3 * size)), setting, &random)
            default:
                RecallTrainee(
                    LSTMCell(
                        inputWeights: zeros(4 * size, tokens), hiddenWeights: zeros(4 * size, size),
                        bias: zeros(4 * size)), setting, &random)
            }
    }

    /// Whether the last loss is no number: nothing more can be learned.
    var hasFailed: Bool { losses.last.map { !$0.isFinite } ?? false }

    /// Trains until so many steps are taken; at least one.
    mutating func train(until steps: Int) {
        while losses.count < max(1, steps), !hasFailed {
            let rows = (0..<Self.batch).map { _ in
                (0..<setting.length).map { _ in Int.random(in: 0..<Self.tokens, using: &random) }
            }
            losses.append(trainee.step(rows))
        }
    }
}

/// A model and its optimizer, whatever its cell.
private protocol Trainee: Sendable {
    /// One step on a batch of token rows; the loss before it.
    mutating func step(_ rows: [[Int]]) -> Double
}

/// One-hot tokens through a cell; its last h names the first token.
private struct RecallTrainee<Cell: RecurrentCell>: Trainee, Parameterized {
    var layer: RecurrentLayer<Cell>
    var readout: Linear
    var optimizer: Adam

    init(_ cell: Cell, _ setting: TrainingRun.Setting, _ random: inout SeededRandom) {
        layer = RecurrentLayer(cell)
        readout = Linear(weight: Tensor(zeros: [TrainingRun.tokens, cell.hiddenSize]))
        optimizer = Adam(learningRate: Float(setting.rate))
        let bound = 1 / Float(cell.hiddenSize).squareRoot()
        var source = random
        forEachParameter { _, value in
            value = Tensor(uniform: value.shape, in: -bound...bound, using: &source)
        }
        random = source
    }

    mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        layer.forEachParameter(under: "cell", visit)
        readout.forEachParameter(under: "readout", visit)
    }

    mutating func step(_ rows: [[Int]]) -> Double {
        let (batch, time, tokens) = (rows.count, rows[0].count, TrainingRun.tokens)
        var oneHot = [Float](repeating: 0, count: batch * time * tokens)
        for (row, sequence) in rows.enumerated() {
            for (step, token) in sequence.enumerated() { oneHot[(row * time + step) * tokens + token] = 1 }
        }
        let size = layer.cell.hiddenSize
        let recording = layer.record(
            Tensor(shape: [batch, time, tokens], oneHot), from: .zeros(batch: batch, hidden: size))
        let last = recording.states.last.visible
        let logits = readout.forward(last).reshaped([batch, 1, tokens])
        let loss = crossEntropy(logits: logits, targets: rows.map { [$0[0]] })
        guard loss.loss.isFinite else { return Double(loss.loss) }
        let outer = readout.backward(upstream: loss.gradient.reshaped([batch, tokens]), input: last)
        let inner = layer.backward(
            recording, upstream: Tensor(zeros: [batch, time, size]),
            upstreamLast: .gradient(ofVisible: outer.input))
        var gradient = self
        gradient.layer.cell = inner.cell
        gradient.readout = outer.layer
        gradient.clipGlobalNorm(to: 1)
        var optimizer = optimizer
        optimizer.update(&self, gradient: gradient)
        self.optimizer = optimizer
        return Double(loss.loss)
    }
}
