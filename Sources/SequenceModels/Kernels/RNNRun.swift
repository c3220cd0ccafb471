internal import CRecurrentKernels
import NumericCore

/// What an RNN keeps for its way back: h before every step [N, H].
package struct RNNTape: Sendable {
    let stateBefore: FloatBuffer
}

/// The fast form of a whole run; `plainRun` says what it computes.
extension RNNCell {
    package func run(
        _ inputs: Tensor, layout: PackedLayout, from initialState: Tensor, direction: Direction,
        keepingTape: Bool
    ) -> CellRun<RNNCell> {
        requireFit(
            inputs, layout: layout, state: initialState, weights: [inputWeights, hiddenWeights] + [bias],
            gates: 1)
        let (width, size, isReLU) = (inputSize, hiddenSize, activation == .relu)
        let tape = keepingTape ? RNNTape(stateBefore: FloatBuffer(layout.rowCount * size)) : nil
        let state = FloatBuffer(copying: initialState)
        let fromInput = PackedMatrix(transposing: inputWeights)
        let fromState = PackedMatrix(transposing: hiddenWeights)
        let walks = StepWalk.walks(layout, isReversed: direction == .backward)
        let hidden = Tensor(shape: [layout.rowCount, size]) { hidden in
            withElements(inputs) { x in
                withElements(bias) { bias in
                    inParallel(walks.count) { index in
                        let first = walks[index].sequences.lowerBound * size
                        walks[index].run { chunk in
                            fromInput.multiply(
                                rows: chunk.count, x + chunk.lowerBound * width,
                                into: hidden + chunk.lowerBound * size, from: .bias(bias))
                        } step: { rows in
                            let own = hidden + rows.lowerBound * size
                            if let tape {
                                (tape.stateBefore.base + rows.lowerBound * size).update(
                                    from: state.base + first, count: rows.count * size)
                            }
                            fromState.multiply(
                                rows: rows.count, state.base + first, into: own, from: .result)
                            rk_rnn_step(rows.count, size, isReLU, own, state.base + first)
                        } leave: { _ in
                        }
                    }
                }
            }
        }
        return CellRun(hidden: hidden, last: state.tensor(initialState.shape), tape: tape)
    }

    package func runBackward(
        _ run: CellRun<RNNCell>, inputs: Tensor, layout: PackedLayout, from initialState: Tensor,
        direction: Direction, upstream: Tensor, upstreamLast: Tensor
    ) -> CellGradients<RNNCell> {
        requireFit(upstream, layout: layout, last: upstreamLast)
        guard let tape = run.tape else { fatalError("a way back needs a run that kept its tape") }
        let (width, size, count, isReLU) = (inputSize, hiddenSize, layout.rowCount, activation == .relu)
        let delta = FloatBuffer(count * size)
        let state = FloatBuffer(copying: upstreamLast)
        let toInput = PackedMatrix(inputWeights)
        let toState = PackedMatrix(hiddenWeights)
        let walks = StepWalk.walks(layout, isReversed: direction == .forward)
        let biases = walks.map { _ in FloatBuffer(size, repeating: 0) }
        let input = Tensor(shape: [count, width]) { input in
            withElements(upstream) { upstream in
                withElements(run.hidden) { hidden in
                    inParallel(walks.count) { index in
                        let first = walks[index].sequences.lowerBound * size
                        walks[index].run { _ in
                        } step: { rows in
                            let place = rows.lowerBound * size
                            rk_rnn_step_backward(
                                rows.count, size, isReLU, hidden + place, upstream + place,
                                state.base + first, delta.base + place, biases[index].base)
                            toState.multiply(
                                rows: rows.count, delta.base + place, into: state.base + first,
                                from: .zero)
                        } leave: { chunk in
                            toInput.multiply(
                                rows: chunk.count, delta.base + chunk.lowerBound * size,
                                into: input + chunk.lowerBound * width, from: .zero)
                        }
                    }
                }
            }
        }
        var gradient = self
        gradient.inputWeights = withElements(inputs) {
            transposedProduct(rows: size, columns: width, inner: count, delta.base, $0)
        }
        gradient.hiddenWeights = transposedProduct(
            rows: size, columns: size, inner: count, delta.base, tape.stateBefore.base)
        gradient.bias = biases.dropFirst().reduce(biases[0].tensor([size])) { $0 + $1.tensor([size]) }
        return CellGradients(input: input, state: state.tensor(upstreamLast.shape), cell: gradient)
    }
}
