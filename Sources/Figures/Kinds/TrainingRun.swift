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
        /// Whether the readout looks at all states, and not at the last alone.
        var hasAttention = false
        /// What an LSTM's forget gates start from; nil leaves them as drawn.
        var forgetBias: Double?
    }

    /// V, how many different tokens there are.
    static let tokens = 4
    /// H, the units of the cell.
    static let hidden = 8
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

    /// The cell as it is now.
    var cell: any RecurrentCell { trainee.anyCell }

    /// One-hot rows of random tokens [B, T, V], as it trains on.
    static func inputs(_ rows: [[Int]]) -> Tensor {
        let (batch, time) = (rows.count, rows[0].count)
        var oneHot = [Float](repeating: 0, count: batch * time * tokens)
        for (row, sequence) in rows.enumerated() {
            for (step, token) in sequence.enumerated() { oneHot[(row * time + step) * tokens + token] = 1 }
        }
        return Tensor(shape: [batch, time, tokens], oneHot)
    }

    /// B random rows of `length` tokens.
    static func rows(_ batch: Int, length: Int, using random: inout SeededRandom) -> [[Int]] {
        (0..<batch).map { _ in (0..<length).map { _ in Int.random(in: 0..<tokens, using: &random) } }
    }

    /// Whether the last loss is no number: nothing more can be learned.
    var hasFailed: Bool { losses.last.map { !$0.isFinite } ?? false }

    /// Trains until so many steps are taken; at least one.
    mutating func train(until steps: Int) {
        while losses.count < max(1, steps), !hasFailed {
            losses.append(trainee.step(Self.rows(Self.batch, length: setting.length, using: &random)))
        }
    }
}
