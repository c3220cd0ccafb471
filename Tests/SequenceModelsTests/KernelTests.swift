import CRecurrentKernels
import Foundation
import NumericCore
import SequenceModels
import Testing

/// Every kernel against the plain form beside it.
@Suite struct KernelTests {
    /// Runs and ways back of one cell, fast against plain, at sizes that leave rests of every kind.
    private func expectFastEqualsPlain<Cell: RecurrentCell>(
        _ make: (_ input: Int, _ hidden: Int, _ random: inout SeededRandom) -> Cell
    ) throws {
        var random = SeededRandom(seed: 201)
        let cases: [(input: Int, hidden: Int, lengths: [Int])] = [
            (3, 5, [4, 4]), (7, 16, [6, 2, 5]), (18, 33, [3]), (5, 40, [Int](repeating: 4, count: 19)),
            (2, 17, [1, 7, 7, 3, 2, 6, 5, 4, 1]),
        ]
        for (input, hidden, lengths) in cases {
            let cell = make(input, hidden, &random)
            let layout = try PackedLayout(lengths: lengths, time: lengths.max() ?? 0)
            let inputs = Tensor(normal: [layout.rowCount, input], using: &random)
            let state = randomState(Cell.State.self, batch: lengths.count, hidden: hidden, using: &random)
            let last = randomState(Cell.State.self, batch: lengths.count, hidden: hidden, using: &random)
            let upstream = Tensor(normal: [layout.rowCount, hidden], using: &random)
            for direction in Direction.allCases {
                let plain = cell.plainRun(inputs, layout: layout, from: state, direction: direction)
                let fast = cell.run(
                    inputs, layout: layout, from: state, direction: direction, keepingTape: true)
                let untaped = cell.run(
                    inputs, layout: layout, from: state, direction: direction, keepingTape: false)
                let what = "\(Cell.self) \(input) \(hidden) \(direction)"
                expectClose(fast.hidden, plain.hidden, what)
                #expect(untaped.hidden == fast.hidden)
                let back = cell.plainRunBackward(
                    plain.tape, inputs: inputs, layout: layout, direction: direction, upstream: upstream,
                    upstreamLast: last)
                let found = cell.runBackward(
                    fast, inputs: inputs, layout: layout, from: state, direction: direction,
                    upstream: upstream, upstreamLast: last)
                expectClose(found.input, back.input, "input of \(what)")
                for (one, other) in zip(fast.last.parts, plain.last.parts) { expectClose(one, other, what) }
                for (one, other) in zip(found.state.parts, back.state.parts) { expectClose(one, other, what) }
                for (one, other) in zip(found.cell.parameters, back.cell.parameters) {
                    expectClose(one.value, other.value, "\(one.name) of \(what)")
                }
            }
        }
    }

    @Test(arguments: RNNCell.Activation.allCases)
    func rnnRunEqualsItsPlainForm(activation: RNNCell.Activation) throws {
        try expectFastEqualsPlain {
            RNNCell(inputSize: $0, hiddenSize: $1, activation: activation, using: &$2)
        }
    }

    @Test func lstmRunEqualsItsPlainForm() throws {
        try expectFastEqualsPlain { LSTMCell(inputSize: $0, hiddenSize: $1, using: &$2) }
    }

    @Test(arguments: GRUCell.UpdateConvention.allCases)
    func gruRunEqualsItsPlainForm(update: GRUCell.UpdateConvention) throws {
        try expectFastEqualsPlain {
            GRUCell(inputSize: $0, hiddenSize: $1, update: update, using: &$2)
        }
    }

    /// In a process of its own: the number of threads is everyone's.
    @Test func threadsDoNotChangeARun() async {
        await #expect(processExitsWith: .success) {
            var random = SeededRandom(seed: 202)
            let cell = LSTMCell(inputSize: 9, hiddenSize: 24, using: &random)
            let network = LSTM(cell)
            let inputs = Tensor(normal: [37, 6, 9], using: &random)
            let upstream = Tensor(normal: [37, 6, 24], using: &random)
            setMatrixThreads(1)
            let one = network.record(inputs)
            let oneBack = network.backward(one, upstream: upstream)
            setMatrixThreads(2)
            let two = network.record(inputs)
            let twoBack = network.backward(two, upstream: upstream)
            guard relativeError(two.outputs, one.outputs).value < 1e-6 else { exit(1) }
            for (left, right) in zip(twoBack.network.parameters, oneBack.network.parameters) {
                guard relativeError(left.value, right.value).value < 1e-5 else { exit(1) }
            }
        }
    }

    /// Every golden vector and every run again as on a processor without AVX-512.
    @Test func portableKernelsAreRightToo() async {
        await #expect(processExitsWith: .success) {
            rk_use_portable_kernels()
            guard !PackedMatrix.isAvailable else { exit(1) }
            for path in try ParityFile.paths() {
                let file = try ParityFile(path: path)
                if file.config["module"] != nil { try checkRecurrent(file) }
            }
            let tests = KernelTests()
            try tests.rnnRunEqualsItsPlainForm(activation: .tanh)
            try tests.lstmRunEqualsItsPlainForm()
            try tests.gruRunEqualsItsPlainForm(update: .takesNew)
            tests.polynomialExponentialKeepsItsStatedError()
            tests.fastSigmoidKeepsItsStatedError()
            tests.fastTanhKeepsItsStatedError()
            tests.fastFunctionsAreRightAtTheEndsAndKeepNaN()
        }
    }

    /// The largest error of a function over a range, relative to the value or, near 0, to `floor`.
    private func worstError(
        from low: Float, to high: Float, floor: Double,
        _ kernel: (Int, UnsafePointer<Float>, UnsafeMutablePointer<Float>) -> Void,
        _ exact: (Double) -> Double
    ) -> Double {
        let count = 20_001
        let inputs = (0..<count).map { low + (high - low) * Float($0) / Float(count - 1) }
        var outputs = [Float](repeating: 0, count: count)
        kernel(count, inputs, &outputs)
        return zip(inputs, outputs).reduce(0) { worst, pair in
            let value = exact(Double(pair.0))
            return max(worst, abs(Double(pair.1) - value) / max(abs(value), floor))
        }
    }

    @Test func polynomialExponentialKeepsItsStatedError() {
        #expect(worstError(from: -87, to: 88, floor: 0, rk_exp) { Foundation.exp($0) } < 2.5e-7)
    }

    @Test func fastSigmoidKeepsItsStatedError() {
        #expect(worstError(from: -80, to: 80, floor: 0, rk_sigmoid) { 1 / (1 + Foundation.exp(-$0)) } < 3e-7)
    }

    @Test func fastTanhKeepsItsStatedError() {
        #expect(worstError(from: -12, to: 12, floor: 0, rk_tanh) { Foundation.tanh($0) } < 4e-7)
        #expect(worstError(from: -1e-3, to: 1e-3, floor: 1e-30, rk_tanh) { Foundation.tanh($0) } < 4e-7)
    }

    @Test func fastFunctionsAreRightAtTheEndsAndKeepNaN() {
        let inputs: [Float] = [.infinity, -.infinity, 1e30, -1e30, 0, -0.0, .nan]
        var outputs = inputs
        rk_sigmoid(inputs.count, inputs, &outputs)
        #expect(outputs[0] == 1 && outputs[2] == 1 && outputs[4] == 0.5)
        #expect(outputs[1] < 1e-37 && outputs[1] >= 0 && outputs[3] < 1e-37 && outputs[6].isNaN)
        rk_tanh(inputs.count, inputs, &outputs)
        #expect(outputs[0] == 1 && outputs[1] == -1 && outputs[2] == 1 && outputs[3] == -1)
        #expect(outputs[4] == 0 && outputs[6].isNaN)
    }

    @Test func packedProductsEqualATripleLoop() {
        guard rk_has_packed_product() else { return }
        var random = SeededRandom(seed: 203)
        for (m, n, k) in [
            (1, 130, 9), (1, 5, 3), (7, 33, 12), (8, 32, 16), (19, 70, 401), (3, 1, 1), (5, 31, 0),
        ] {
            let left = Tensor(normal: [m, k], using: &random)
            let right = Tensor(normal: [k, n], using: &random)
            let bias = Tensor(normal: [n], using: &random)
            let expected = matmul(left, right)
            for isTransposed in [false, true] {
                var packed = [Float](repeating: .nan, count: rk_packed_count(k, n))
                if isTransposed {
                    rk_pack_transposed(k, n, right.transposed().scalars, &packed)
                } else {
                    rk_pack(k, n, right.scalars, &packed)
                }
                var result = [Float](repeating: .nan, count: m * n)
                rk_multiply_packed(m, n, k, left.scalars, k, packed, &result, n, rk_from_zero, nil)
                expectClose(Tensor(shape: [m, n], result), expected, "\(m) \(n) \(k)")
                rk_multiply_packed(m, n, k, left.scalars, k, packed, &result, n, rk_from_result, nil)
                expectClose(Tensor(shape: [m, n], result), expected * 2, "\(m) \(n) \(k) added")
                rk_multiply_packed(m, n, k, left.scalars, k, packed, &result, n, rk_from_bias, bias.scalars)
                expectClose(Tensor(shape: [m, n], result), expected + bias, "\(m) \(n) \(k) with bias")
            }
            let turned = Tensor(normal: [k, m], using: &random)
            var scratch = [Float](repeating: .nan, count: rk_transposed_product_scratch(m, n))
            var result = [Float](repeating: 1, count: m * n)
            rk_add_transposed_product(m, n, k, turned.scalars, m, right.scalars, &result, &scratch)
            expectClose(
                Tensor(shape: [m, n], result), matmul(turned, right, transposingLeft: true) + 1,
                "\(m) \(n) \(k) transposed")
        }
    }
}
