internal import CRecurrentKernels
import NumericCore

/// What a GRU keeps for its way back.
package enum GRUTape: Sendable {
    /// Reset before the product: the plain form.
    case plain(PlainTape<Tensor>)
    /// Reset after the product: r, z, n [N, 3H], U_n h + d_n [N, H] and h before every step [N, H].
    case fast(gates: FloatBuffer, pastCandidate: FloatBuffer, stateBefore: FloatBuffer)
}

/// The fast form of a whole run; `plainRun` says what it computes.
///
/// With reset before the product two dependent products are left at every step, and the plain form does them.
extension GRUCell {
    package func run(
        _ inputs: Tensor, layout: PackedLayout, from initialState: Tensor, direction: Direction,
        keepingTape: Bool
    ) -> CellRun<GRUCell> {
        requireFit(
            inputs, layout: layout, state: initialState,
            weights: [inputWeights, hiddenWeights] + [inputBias, hiddenBias],
            gates: 3)
        guard reset == .afterProduct else {
            let run = plainRun(inputs, layout: layout, from: initialState, direction: direction)
            return CellRun(hidden: run.hidden, last: run.last, tape: .plain(run.tape))
        }
        let (width, size, count) = (inputSize, hiddenSize, layout.rowCount)
        let takesNew = update == .takesNew
        let keptGates = keepingTape ? FloatBuffer(count * 3 * size) : nil
        let pastCandidate = keepingTape ? FloatBuffer(count * size) : nil
        let stateBefore = keepingTape ? FloatBuffer(count * size) : nil
        let state = FloatBuffer(copying: initialState)
        let fromInput = PackedMatrix(transposing: inputWeights)
        let fromState = PackedMatrix(transposing: hiddenWeights)
        let walks = StepWalk.walks(layout, isReversed: direction == .backward)
        let hidden = Tensor(shape: [count, size]) { hidden in
            withElements(inputs) { x in
                withElements(inputBias) { inputBias in
                    withElements(hiddenBias) { hiddenBias in
                        inParallel(walks.count) { index in
                            let walk = walks[index]
                            let first = walk.sequences.lowerBound * size
                            let scratch =
                                keepingTape ? nil : FloatBuffer(walk.mostRows * 3 * size)
                            let past = FloatBuffer(walk.sequences.count * 3 * size)
                            var chunkStart = 0
                            func gates(_ row: Int) -> UnsafeMutablePointer<Float> {
                                if let keptGates { return keptGates.base + row * 3 * size }
                                return scratch!.base + (row - chunkStart) * 3 * size
                            }
                            walk.run { chunk in
                                chunkStart = chunk.lowerBound
                                fromInput.multiply(
                                    rows: chunk.count, x + chunkStart * width, into: gates(chunkStart),
                                    from: .bias(inputBias))
                            } step: { rows in
                                let place = rows.lowerBound * size
                                fromState.multiply(
                                    rows: rows.count, state.base + first, into: past.base,
                                    from: .bias(hiddenBias))
                                rk_gru_step(
                                    rows.count, size, takesNew, gates(rows.lowerBound), past.base,
                                    pastCandidate.map { $0.base + place }, state.base + first,
                                    stateBefore.map { $0.base + place }, hidden + place)
                            } leave: { _ in
                            }
                        }
                    }
                }
            }
        }
        var tape: GRUTape?
        if let keptGates, let pastCandidate, let stateBefore {
            tape = .fast(gates: keptGates, pastCandidate: pastCandidate, stateBefore: stateBefore)
        }
        return CellRun(hidden: hidden, last: state.tensor(initialState.shape), tape: tape)
    }

    package func runBackward(
        _ run: CellRun<GRUCell>, inputs: Tensor, layout: PackedLayout, from initialState: Tensor,
        direction: Direction, upstream: Tensor, upstreamLast: Tensor
    ) -> CellGradients<GRUCell> {
        requireFit(upstream, layout: layout, last: upstreamLast)
        let (gates, pastCandidate, stateBefore): (FloatBuffer, FloatBuffer, FloatBuffer)
        switch run.tape {
        case nil: fatalError("a way back needs a run that kept its tape")
        case .plain(let tape):
            return plainRunBackward(
                tape, inputs: inputs, layout: layout, direction: direction, upstream: upstream,
                upstreamLast: upstreamLast)
        case .fast(let kept, let candidate, let before):
            (gates, pastCandidate, stateBefore) = (kept, candidate, before)
        }
        let (width, size, count) = (inputSize, hiddenSize, layout.rowCount)
        let takesNew = update == .takesNew
        let delta = FloatBuffer(count * 3 * size)
        let pastDelta = FloatBuffer(count * 3 * size)
        let state = FloatBuffer(copying: upstreamLast)
        let toInput = PackedMatrix(inputWeights)
        let toState = PackedMatrix(hiddenWeights)
        let walks = StepWalk.walks(layout, isReversed: direction == .forward)
        let biases = walks.map { _ in FloatBuffer(6 * size, repeating: 0) }
        let input = Tensor(shape: [count, width]) { input in
            withElements(upstream) { upstream in
                inParallel(walks.count) { index in
                    let first = walks[index].sequences.lowerBound * size
                    walks[index].run { _ in
                    } step: { rows in
                        let place = rows.lowerBound * size
                        rk_gru_step_backward(
                            rows.count, size, takesNew, gates.base + 3 * place, pastCandidate.base + place,
                            stateBefore.base + place, upstream + place, state.base + first,
                            delta.base + 3 * place, pastDelta.base + 3 * place, biases[index].base,
                            biases[index].base + 3 * size)
                        toState.multiply(
                            rows: rows.count, pastDelta.base + 3 * place, into: state.base + first,
                            from: .result)
                    } leave: { chunk in
                        toInput.multiply(
                            rows: chunk.count, delta.base + 3 * chunk.lowerBound * size,
                            into: input + chunk.lowerBound * width, from: .zero)
                    }
                }
            }
        }
        let bias = biases.dropFirst().reduce(biases[0].tensor([2, 3 * size])) {
            $0 + $1.tensor([2, 3 * size])
        }
        var gradient = self
        gradient.inputWeights = withElements(inputs) {
            transposedProduct(rows: 3 * size, columns: width, inner: count, delta.base, $0)
        }
        gradient.hiddenWeights = transposedProduct(
            rows: 3 * size, columns: size, inner: count, pastDelta.base, stateBefore.base)
        gradient.inputBias = bias.slice(axis: 0, at: 0)
        gradient.hiddenBias = bias.slice(axis: 0, at: 1)
        return CellGradients(input: input, state: state.tensor(upstreamLast.shape), cell: gradient)
    }
}
