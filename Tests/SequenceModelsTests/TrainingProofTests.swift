import NumericCore
import SequenceModels
import Testing

/// Three things that models of this course are for, each learned from a seed.
@Suite struct TrainingProofTests {
    /// A symbol, 49 distractions, and a cue: which symbol was it?
    private struct Recall {
        static let symbols = 4
        static let lag = 50
        static let cue = 4
        static let vocabulary = 8

        var tokens: [[Int]] = []
        var targets: [[Int]] = []
        var valid: [[Bool]] = []

        init(batch: Int, using random: inout SeededRandom) {
            for _ in 0..<batch {
                let symbol = Int.random(in: 0..<Self.symbols, using: &random)
                let noise = (1..<Self.lag).map { _ in Int.random(in: 5..<Self.vocabulary, using: &random) }
                tokens.append([symbol] + noise + [Self.cue])
                targets.append([Int](repeating: symbol, count: Self.lag + 1))
                valid.append([Bool](repeating: false, count: Self.lag) + [true])
            }
        }
    }

    /// The share of right answers after training.
    private func recallAccuracy<Cell: RecurrentCell>(_ cell: Cell, steps: Int) -> Float {
        var random = SeededRandom(seed: 301)
        var model = TokenModel(
            vocabularySize: Recall.vocabulary, outputSize: Recall.symbols, cell: cell, using: &random)
        var trainer = Trainer(optimizer: Adam(learningRate: 0.01), epochs: 1, clipNorm: 1, seed: 302)
        trainer.train(
            &model, batches: { random in (0..<steps).map { _ in Recall(batch: 32, using: &random) } },
            loss: { model, batch, _ in
                let step = model.loss(batch.tokens, targets: batch.targets, valid: batch.valid)
                return (step.loss, step.gradient)
            })
        let test = Recall(batch: 400, using: &random)
        let logits = model.forward(test.tokens).logits.slice(axis: 1, at: Recall.lag)
        let right = (0..<400).count { row in
            let own = logits.slice(axis: 0, at: row).scalars
            return own.indices.max { own[$0] < own[$1] } == test.targets[row][0]
        }
        return Float(right) / 400
    }

    @Test func gatedCellsRecallAfterFiftyStepsAndAnRNNDoesNot() {
        var random = SeededRandom(seed: 303)
        let (input, hidden) = (8, 24)
        // The usual start of an RNN: its state shrinks at every step.
        let bound = 1 / Float(hidden).squareRoot()
        var rnn = RNNCell(inputSize: input, hiddenSize: hidden, using: &random)
        rnn.hiddenWeights = Tensor(uniform: [hidden, hidden], in: -bound...bound, using: &random)
        let lstm = LSTMCell(inputSize: input, hiddenSize: hidden, forgetBias: 4, using: &random)
        let gru = GRUCell(inputSize: input, hiddenSize: hidden, keepBias: 4, using: &random)
        let accuracies = (
            rnn: recallAccuracy(rnn, steps: 250), lstm: recallAccuracy(lstm, steps: 250),
            gru: recallAccuracy(gru, steps: 250)
        )
        print("recall at lag 50: RNN \(accuracies.rnn), LSTM \(accuracies.lstm), GRU \(accuracies.gru)")
        #expect(accuracies.rnn < 0.4)
        #expect(accuracies.lstm > 0.99)
        #expect(accuracies.gru > 0.99)
    }

    /// Sequences to be written backward: tokens 2 to 9, start 0, end 1.
    private static func reversing(
        batch: Int, length: Int, using random: inout SeededRandom
    ) -> (source: [[Int]], inputs: [[Int]], targets: [[Int]]) {
        let source = (0..<batch).map { _ in
            (0..<length).map { _ in Int.random(in: 2..<10, using: &random) }
        }
        return (source, source.map { [0] + $0.reversed() }, source.map { $0.reversed() + [1] })
    }

    /// The share of right tokens at each length after training.
    private func reversingAccuracy(attention: Bool, steps: Int, lengths: [Int]) throws -> [Float] {
        var random = SeededRandom(seed: 311)
        let (size, hidden) = (8, 24)
        var model = EncoderDecoder(
            sourceEmbedding: Embedding(vocabularySize: 10, size: size, using: &random),
            targetEmbedding: Embedding(vocabularySize: 10, size: size, using: &random),
            encoder: GRU(cells: [
                (0..<2).map { _ in GRUCell(inputSize: size, hiddenSize: hidden, using: &random) }
            ]),
            decoder: GRUCell(inputSize: size + 2 * hidden, hiddenSize: hidden, using: &random),
            attention: attention
                ? Attention(
                    AdditiveScore(querySize: hidden, keySize: 2 * hidden, size: 16, using: &random)) : nil,
            output: Linear(inputSize: 3 * hidden, outputSize: 10, using: &random),
            contextUse: .everyStepAndOutput)
        var trainer = Trainer(
            optimizer: Adam(learningRate: 0.01), epochs: 1,
            schedule: .cosine(peak: 0.01, warmUp: 10, total: steps, floor: 0.0005), clipNorm: 1, seed: 312)
        try trainer.train(
            &model,
            batches: { random in
                (0..<steps).map { _ in
                    Self.reversing(
                        batch: 24, length: Int.random(in: 1...lengths.max()!, using: &random), using: &random)
                }
            },
            loss: { model, batch, random in
                let recording = try model.record(
                    model.encode(batch.source), inputs: batch.inputs, using: &random)
                let loss = crossEntropy(logits: recording.logits, targets: batch.targets)
                return (loss.loss, model.backward(recording, upstream: loss.gradient))
            })
        return try lengths.map { length in
            let test = Self.reversing(batch: 60, length: length, using: &random)
            let written = model.translate(try model.encode(test.source), start: 0, end: 1, maximum: length)
            let right = zip(written, test.source).reduce(0) { sum, pair in
                sum + zip(pair.0, pair.1.reversed()).count { $0 == $1 }
            }
            return Float(right) / Float(60 * length)
        }
    }

    @Test func reversingFailsWithLengthAndAttentionRescuesIt() throws {
        let lengths = [2, 5, 8]
        let without = try reversingAccuracy(attention: false, steps: 300, lengths: lengths)
        let with = try reversingAccuracy(attention: true, steps: 300, lengths: lengths)
        print("reversing \(lengths): without attention \(without), with \(with)")
        #expect(without[0] > without[1] && without[1] > without[2])
        #expect(without[2] < 0.6)
        #expect(with[2] > 0.9)
    }

    @Test func aCharacterModelBeatsATrigram() {
        let text = DayBook.text(count: 16_000, seed: 321)
        let alphabet = Set(text).sorted()
        let tokens = DayBook.tokens(text, alphabet: alphabet)
        let (training, held) = (Array(tokens.dropLast(2000)), Array(tokens.suffix(2000)))
        let trigram = Trigram(training, size: alphabet.count).loss(held)
        var random = SeededRandom(seed: 322)
        var model = TokenModel(
            vocabularySize: alphabet.count, outputSize: alphabet.count,
            cell: LSTMCell(inputSize: 12, hiddenSize: 64, using: &random), using: &random)
        var trainer = Trainer(optimizer: Adam(learningRate: 0.01), epochs: 10, clipNorm: 1, seed: 323)
        var states: [LSTMState]?
        let chunks = Batching.chunks(of: training, batch: 16, time: 32)
        trainer.train(
            &model,
            batches: { _ in
                states = nil
                return chunks
            },
            loss: { model, chunk, _ in
                let step = model.loss(chunk.inputs, targets: chunk.targets, from: states)
                states = step.last
                return (step.loss, step.gradient)
            })
        let logits = model.forward([Array(held.dropLast())]).logits
        let loss = crossEntropy(logits: logits, targets: [Array(held.dropFirst())]).loss
        print("day book, nats a letter: trigram \(trigram), LSTM \(loss)")
        #expect(loss < trigram - 0.1)
    }
}
