import Glibc
import NumericCore
import SequenceModels

/// `workbook-bench core`: how fast the recurrent layers are, and what share of BLAS's own rate they reach; and how fast the
/// functions are that a learner writes over Tensor.
///
/// Each figure is the median of many runs. The rate of `cblas_sgemm` is measured between them, on a product of
/// 1024 × 1024 × 1024 and with the same threads, so that a busy machine slows both.
enum CoreBenchmark {
    /// One line of the table.
    private struct Measurement {
        let model: String
        let pass: String
        let size: Size
        let threads: Int
        let seconds: Double
        /// The quickest of the runs: what the machine can do when it is left alone.
        let best: Double
        let rate: Double
        let share: Double

        var json: String {
            "{\"model\": \"\(model)\", \"pass\": \"\(pass)\", \"batch\": \(size.batch), "
                + "\"time\": \(size.time), \"input\": \(size.input), \"hidden\": \(size.hidden), "
                + "\"threads\": \(threads), \"median_s\": \(seconds), \"gflops\": \(rate), "
                + "\"gemm_share\": \(share), \"best_s\": \(best)}"
        }

        var line: String {
            let shape = "(\(size.batch),\(size.time),\(size.input),\(size.hidden))"
            return padded(model, 5) + padded(pass, 10) + padded(shape, 18) + padded("\(threads)", 9)
                + padded(rounded(seconds * 1000), 11) + padded(rounded(best * 1000), 9)
                + padded(rounded(rate), 9) + rounded(share)
        }
    }

    private struct Size {
        let batch, time, input, hidden: Int
    }

    private static let sizes = [
        Size(batch: 1, time: 64, input: 64, hidden: 128), Size(batch: 32, time: 64, input: 128, hidden: 256),
        Size(batch: 64, time: 128, input: 256, hidden: 512),
    ]

    private static let usage = """
        usage: workbook-bench core [--threads N] [--json] [--model RNN|LSTM|GRU|Tensor]
                                   [--pass forward|training] [--batch B] [--seconds S]
          --threads N   only N threads; 1 and 2 when not given
          --model M     only a layer of this kind, or only what is computed over Tensor
          --batch B     only the size with this batch: 1, 32 or 64
          --seconds S   how long to repeat each measurement, 1 when not given
        """

    /// Measures and prints.
    ///
    /// - Parameter arguments: what follows `core` on the command line. Unknown ones end the program with 2.
    static func run(arguments: [String]) {
        var threads = [1, 2]
        var isJSON = false
        var model: String?
        var pass: String?
        var sizes = sizes
        var seconds = 1.0
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--json": isJSON = true
            case "--threads":
                guard let count = rest.popFirst().flatMap(Int.init), count > 0 else {
                    fail("--threads needs a number")
                }
                threads = [count]
            case "--model":
                guard let name = rest.popFirst(), ["RNN", "LSTM", "GRU", "Tensor"].contains(name)
                else {
                    fail("--model needs RNN, LSTM, GRU or Tensor")
                }
                model = name
            case "--pass":
                guard let name = rest.popFirst(), ["forward", "training"].contains(name) else {
                    fail("--pass needs forward or training")
                }
                pass = name
            case "--batch":
                let batch = rest.popFirst().flatMap(Int.init)
                sizes = sizes.filter { $0.batch == batch }
                if sizes.isEmpty { fail("--batch needs 1, 32 or 64") }
            case "--seconds":
                guard let value = rest.popFirst().flatMap(Double.init), value > 0 else {
                    fail("--seconds needs a number")
                }
                seconds = value
            default: fail("\(argument) is unknown")
            }
        }
        var entries: [String] = []
        if !isJSON, model != "Tensor" {
            print("model pass      (B,T,D,H)         threads  median ms  best ms  GFLOP/s  share of sgemm")
        }
        for count in threads {
            setMatrixThreads(count)
            for size in sizes where model != "Tensor" {
                var found: [Measurement] = []
                var random = SeededRandom(seed: 1)
                if model ?? "RNN" == "RNN" {
                    let cell = RNNCell(inputSize: size.input, hiddenSize: size.hidden, using: &random)
                    found += measure("RNN", cell, gates: 1, size, threads: count, pass, seconds)
                }
                if model ?? "LSTM" == "LSTM" {
                    let cell = LSTMCell(inputSize: size.input, hiddenSize: size.hidden, using: &random)
                    found += measure("LSTM", cell, gates: 4, size, threads: count, pass, seconds)
                }
                if model ?? "GRU" == "GRU" {
                    let cell = GRUCell(inputSize: size.input, hiddenSize: size.hidden, using: &random)
                    found += measure("GRU", cell, gates: 3, size, threads: count, pass, seconds)
                }
                if !isJSON { for measurement in found { print(measurement.line) } }
                entries += found.map(\.json)
            }
        }
        if model == nil ? pass == nil && sizes.count == Self.sizes.count : model == "Tensor" {
            entries += tensorTable(threads, seconds, isPrinted: !isJSON)
        }
        if isJSON { print("[" + entries.joined(separator: ",\n ") + "]") }
    }

    /// Measures and prints what is computed over Tensor; gives the lines of JSON.
    private static func tensorTable(_ threads: [Int], _ seconds: Double, isPrinted: Bool) -> [String] {
        if isPrinted { print("\nTensor: B,D,H, or [32, 1024]     threads  median µs  best µs") }
        return threads.flatMap { count -> [String] in
            setMatrixThreads(count)
            let found = TensorBenchmark.measure(threads: count, seconds: seconds / 5)
            for line in found where isPrinted {
                print(
                    padded(line.name, 32) + padded("\(count)", 8) + padded(rounded(line.seconds * 1e6), 10)
                        + rounded(line.best * 1e6))
            }
            return found.map(\.json)
        }
    }

    private static func measure<Cell: RecurrentCell>(
        _ model: String, _ cell: Cell, gates: Int, _ size: Size, threads: Int, _ only: String?,
        _ seconds: Double
    ) -> [Measurement] {
        var random = SeededRandom(seed: 2)
        let network = RecurrentNetwork(cell)
        let inputs = Tensor(normal: [size.batch, size.time, size.input], using: &random)
        let upstream = Tensor(ones: [size.batch, size.time, size.hidden])
        let products = Double(size.batch * size.time * gates * size.hidden * (size.input + size.hidden))
        let passes: [(name: String, work: Double, body: () -> Void)] = [
            ("forward", 2 * products, { _ = network.forward(inputs) }),
            (
                "training", 6 * products,
                { _ = network.backward(network.record(inputs), upstream: upstream) }
            ),
        ]
        return passes.filter { only ?? $0.name == $0.name }.map { pass in
            let gemm = gemmRate()
            let (time, best) = times(seconds, pass.body)
            let rate = pass.work / time / 1e9
            return Measurement(
                model: model, pass: pass.name, size: size, threads: threads, seconds: time, best: best,
                rate: rate,
                share: rate / max(gemm, gemmRate()))
        }
    }

    /// GFLOP/s of one large product.
    private static func gemmRate() -> Double {
        let size = 1024
        let (left, right) = (
            [Float](repeating: 0.5, count: size * size), [Float](repeating: 0.25, count: size * size)
        )
        var result = left
        let (time, _) = times(0.05) {
            multiplyMatrices(
                rows: size, columns: size, inner: size, left: left, leftStride: size, right: right,
                rightStride: size, into: &result, resultStride: size, isAdding: false)
        }
        return 2 * Double(size * size * size) / time / 1e9
    }

    /// The median and the least time of a call: at least five after two to warm up.
    static func times(_ seconds: Double, _ body: () -> Void) -> (median: Double, best: Double) {
        body()
        body()
        var times: [Double] = []
        let start = now()
        while times.count < 5 || (now() - start < seconds && times.count < 2000) {
            let before = now()
            body()
            times.append(now() - before)
        }
        times.sort()
        return (times[times.count / 2], times[0])
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func fail(_ problem: String) -> Never {
        let text = "workbook-bench core: \(problem)\n\(usage)\n"
        _ = text.withCString { write(2, $0, strlen($0)) }
        exit(2)
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count + 1))
    }

    /// Three significant digits or so.
    private static func rounded(_ value: Double) -> String {
        let places = value < 10 ? 1000.0 : value < 100 ? 100 : 10
        return "\((value * places).rounded() / places)"
    }
}
