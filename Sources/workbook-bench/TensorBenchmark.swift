import NumericCore

/// How fast the functions are that a learner writes: an LSTM step over `Tensor` at four sizes, and single operations.
enum TensorBenchmark {
    struct Measurement {
        let name: String
        let threads: Int
        let seconds: Double
        let best: Double

        var json: String {
            "{\"model\": \"Tensor\", \"case\": \"\(name)\", \"threads\": \(threads), "
                + "\"median_s\": \(seconds), \"best_s\": \(best)}"
        }
    }

    /// All of them with the threads that are set. A name is what `Tests/Reference` knows a case by.
    static func measure(threads: Int, seconds: Double) -> [Measurement] {
        cases().map { name, body in
            // So often that the clock's own time does not count.
            let (one, _) = CoreBenchmark.times(0.001, body)
            let often = max(1, Int(50e-6 / max(one, 1e-9)))
            let (median, best) = CoreBenchmark.times(seconds) { for _ in 0..<often { body() } }
            return Measurement(
                name: name, threads: threads, seconds: median / Double(often), best: best / Double(often))
        }
    }

    private static func cases() -> [(name: String, body: () -> Void)] {
        var cases: [(String, () -> Void)] = []
        for (batch, input, hidden) in [(1, 16, 16), (8, 32, 32), (32, 32, 64), (32, 128, 256)] {
            let step = PlainLSTMStep(batch: batch, input: input, hidden: hidden)
            cases.append(("step \(batch),\(input),\(hidden)", { _ = step.forward() }))
            cases.append(("step and back \(batch),\(input),\(hidden)", { _ = step.backward(step.forward()) }))
        }
        var random = SeededRandom(seed: 2)
        let x = Tensor(normal: [32, 1024], using: &random)
        let y = Tensor(normal: [32, 1024], using: &random)
        let bias = Tensor(normal: [1024], using: &random)
        let weights = Tensor(normal: [1024, 256], using: &random)
        let narrow = Tensor(normal: [32, 256], using: &random)
        cases += [
            ("sigmoid", { _ = sigmoid(x) }), ("tanh", { _ = tanh(x) }), ("exp", { _ = exp(x) }),
            ("x + y", { _ = x + y }), ("x + bias", { _ = x + bias }), ("1 - x", { _ = 1 - x }),
            ("sum(axis: 0)", { _ = x.sum(axis: 0) }), ("sum(axis: 1)", { _ = x.sum(axis: 1) }),
            ("softmax(axis: 1)", { _ = softmax(x, axis: 1) }),
            ("slice(axis: 1)", { _ = x.slice(axis: 1, from: 256, to: 512) }),
            ("concatenate(axis: 1)", { _ = concatenate([x, y], axis: 1) }),
            ("transposed()", { _ = weights.transposed() }),
            ("matmul with a transposed", { _ = matmul(narrow, weights.transposed()) }),
        ]
        return cases
    }
}
