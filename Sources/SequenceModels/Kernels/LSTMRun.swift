internal import CRecurrentKernels
import NumericCore

/// What an LSTM keeps for its way back, each with N rows.
package struct LSTMTape: Sendable {
    /// i, f, g, o of every step [N, 4H].
    let gates: FloatBuffer
    /// c before every step [N, H].
    let memoryBefore: FloatBuffer
    /// tanh c after every step [N, H].
    let shown: FloatBuffer
    /// h before every step [N, H].
    let stateBefore: FloatBuffer

    init(rows: Int, hidden: Int) {
        gates = FloatBuffer(rows * 4 * hidden)
        memoryBefore = FloatBuffer(rows * hidden)
        shown = FloatBuffer(rows * hidden)
        stateBefore = FloatBuffer(rows * hidden)
    }
}

/// The fast form of a whole run; `plainRun` says what it computes.
extension LSTMCell {
    package func run(
        _ inputs: Tensor, layout: PackedLayout, from initialState: LSTMState, direction: Direction,
        keepingTape: Bool
    ) -> CellRun<LSTMCell> {
        requireFit(
            inputs, layout: layout, state: initialState, weights: [inputWeights, hiddenWeights] + [bias],
            gates: 4)
        let (width, size) = (inputSize, hiddenSize)
        let tape = keepingTape ? LSTMTape(rows: layout.rowCount, hidden: size) : nil
        let state = FloatBuffer(copying: initialState.hidden)
        let memory = FloatBuffer(copying: initialState.memory)
        let fromInput = PackedMatrix(transposing: inputWeights)
        let fromState = PackedMatrix(transposing: hiddenWeights)
        let walks = StepWalk.walks(layout, isReversed: direction == .backward)
        let hidden = Tensor(shape: [layout.rowCount, size]) { hidden in
            withElements(inputs) { x in
                withElements(bias) { bias in
                    inParallel(walks.count) { index in
                        let walk = walks[index]
                        let first = walk.sequences.lowerBound * size
                        let scratch = tape == nil ? FloatBuffer(walk.mostRows * 4 * size) : nil
                        var chunkStart = 0
                        func gates(_ row: Int) -> UnsafeMutablePointer<Float> {
                            if let tape { return tape.gates.base + row * 4 * size }
                            return scratch!.base + (row - chunkStart) * 4 * size
                        }
                        walk.run { chunk in
                            chunkStart = chunk.lowerBound
                            fromInput.multiply(
                                rows: chunk.count, x + chunkStart * width, into: gates(chunkStart),
                                from: .bias(bias))
                        } step: { rows in
                            let row = rows.lowerBound
                            if let tape {
                                (tape.stateBefore.base + row * size).update(
                                    from: state.base + first, count: rows.count * size)
                            }
                            fromState.multiply(
                                rows: rows.count, state.base + first, into: gates(row), from: .result)
                            rk_lstm_step(
                                rows.count, size, gates(row), memory.base + first,
                                tape.map { $0.memoryBefore.base + row * size },
                                tape.map { $0.shown.base + row * size }, state.base + first,
                                hidden + row * size)
                        } leave: { _ in
                        }
                    }
                }
            }
        }
        let last = LSTMState(
            hidden: state.tensor(initialState.hidden.shape), memory: memory.tensor(initialState.memory.shape))
        return CellRun(hidden: hidden, last: last, tape: tape)
    }

    package func runBackward(
        _ run: CellRun<LSTMCell>, inputs: Tensor, layout: PackedLayout, from initialState: LSTMState,
        direction: Direction, upstream: Tensor, upstreamLast: LSTMState
    ) -> CellGradients<LSTMCell> {
        requireFit(upstream, layout: layout, last: upstreamLast)
        guard let tape = run.tape else { fatalError("a way back needs a run that kept its tape") }
        let (width, size, count) = (inputSize, hiddenSize, layout.rowCount)
        let delta = FloatBuffer(count * 4 * size)
        let state = FloatBuffer(copying: upstreamLast.hidden)
        let memory = FloatBuffer(copying: upstreamLast.memory)
        let toInput = PackedMatrix(inputWeights)
        let toState = PackedMatrix(hiddenWeights)
        let walks = StepWalk.walks(layout, isReversed: direction == .forward)
        let biases = walks.map { _ in FloatBuffer(4 * size, repeating: 0) }
        let input = Tensor(shape: [count, width]) { input in
            withElements(upstream) { upstream in
                inParallel(walks.count) { index in
                    let first = walks[index].sequences.lowerBound * size
                    walks[index].run { _ in
                    } step: { rows in
                        let row = rows.lowerBound
                        let own = delta.base + row * 4 * size
                        rk_lstm_step_backward(
                            rows.count, size, tape.gates.base + row * 4 * size,
                            tape.memoryBefore.base + row * size, tape.shown.base + row * size,
                            upstream + row * size, state.base + first, memory.base + first, own,
                            biases[index].base)
                        toState.multiply(rows: rows.count, own, into: state.base + first, from: .zero)
                    } leave: { chunk in
                        toInput.multiply(
                            rows: chunk.count, delta.base + chunk.lowerBound * 4 * size,
                            into: input + chunk.lowerBound * width, from: .zero)
                    }
                }
            }
        }
        let gradient = LSTMCell(
            inputWeights: withElements(inputs) {
                transposedProduct(rows: 4 * size, columns: width, inner: count, delta.base, $0)
            },
            hiddenWeights: transposedProduct(
                rows: 4 * size, columns: size, inner: count, delta.base, tape.stateBefore.base),
            bias: biases.dropFirst().reduce(biases[0].tensor([4 * size])) { $0 + $1.tensor([4 * size]) })
        return CellGradients(
            input: input,
            state: LSTMState(
                hidden: state.tensor(upstreamLast.hidden.shape),
                memory: memory.tensor(upstreamLast.memory.shape)), cell: gradient)
    }
}
