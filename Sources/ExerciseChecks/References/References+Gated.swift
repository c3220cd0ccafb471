import NumericCore
import SequenceModels

extension References {
    /// Gated cells and layers of them. Rows of packed weights stand as i, f, g, o and as r, z, n.
    static let gatedCells: [ReferenceFunction] = [
        ReferenceFunction("lstm-gates", ["BD", "BH", "HJ", "HJ", "HJ", "HJ", "H", "H", "H", "H"]) {
            (
                x: Tensor, h: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor, bf: Tensor, bi: Tensor,
                bo: Tensor, bg: Tensor
            ) throws -> (Tensor, Tensor, Tensor, Tensor) in
            let cell = try LSTMCell(
                joined: [wi, wf, wg, wo], biases: [bi, bf, bg, bo], inputSize: x.shape[1])
            let gates = cell.gates(x, from: LSTMState(hidden: h, memory: Tensor(zeros: h.shape)))
            return (gates.forget, gates.input, gates.output, gates.candidate)
        },
        ReferenceFunction("lstm-step", ["BD", "BH", "BH", "HJ", "HJ", "HJ", "HJ", "H", "H", "H", "H"]) {
            (
                x: Tensor, h: Tensor, c: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor, bf: Tensor,
                bi: Tensor, bo: Tensor, bg: Tensor
            ) throws -> (Tensor, Tensor) in
            let cell = try LSTMCell(
                joined: [wi, wf, wg, wo], biases: [bi, bf, bg, bo], inputSize: x.shape[1])
            let state = cell.step(x, from: LSTMState(hidden: h, memory: c))
            return (state.hidden, state.memory)
        },
        ReferenceFunction("lstm-forward", ["BTD", "BH", "BH", "4HD", "4HH", "4H"]) {
            (
                x: Tensor, h0: Tensor, c0: Tensor, wih: Tensor, whh: Tensor, b: Tensor
            )
                -> (Tensor, Tensor, Tensor) in
            let layer = LSTMLayer(LSTMCell(inputWeights: wih, hiddenWeights: whh, bias: b))
            let states = layer.forward(x, from: LSTMState(hidden: h0, memory: c0))
            return (states.all, states.last.hidden, states.last.memory)
        },
        ReferenceFunction("stacked-lstm", ["BTD", "4HD", "4HH", "4H", "4HH", "4HH", "4H"]) {
            (
                x: Tensor, wih0: Tensor, whh0: Tensor, b0: Tensor, wih1: Tensor, whh1: Tensor, b1: Tensor
            )
                -> (Tensor, Tensor) in
            let network = LSTM(cells: [
                [LSTMCell(inputWeights: wih0, hiddenWeights: whh0, bias: b0)],
                [LSTMCell(inputWeights: wih1, hiddenWeights: whh1, bias: b1)],
            ])
            let (outputs, last) = network.forward(x)
            return (outputs, stack(last.map(\.hidden), axis: 0))
        },
        ReferenceFunction("bidirectional-lstm", ["BTD", "4HD", "4HH", "4H", "4HD", "4HH", "4H"]) {
            (
                x: Tensor, wih: Tensor, whh: Tensor, b: Tensor, wihR: Tensor, whhR: Tensor, bR: Tensor
            )
                -> (Tensor, Tensor) in
            let network = LSTM(cells: [
                [
                    LSTMCell(inputWeights: wih, hiddenWeights: whh, bias: b),
                    LSTMCell(inputWeights: wihR, hiddenWeights: whhR, bias: bR),
                ]
            ])
            let (outputs, last) = network.forward(x)
            return (outputs, stack(last.map(\.hidden), axis: 0))
        },
        ReferenceFunction("gru-forward", ["BTD", "BH", "3HD", "3HH", "3H"]) {
            (x: Tensor, h0: Tensor, wih: Tensor, whh: Tensor, b: Tensor) -> Tensor in
            let cell = GRUCell(
                inputWeights: wih, hiddenWeights: whh, inputBias: b, hiddenBias: Tensor(zeros: b.shape),
                update: .takesNew, reset: .beforeProduct)
            return GRULayer(cell).forward(x, from: h0).all
        },
        ReferenceFunction("gru-reset-after", ["BTD", "BH", "3HD", "3HH", "3H", "3H"]) {
            (x: Tensor, h0: Tensor, wih: Tensor, whh: Tensor, bih: Tensor, bhh: Tensor) -> Tensor in
            let cell = GRUCell(inputWeights: wih, hiddenWeights: whh, inputBias: bih, hiddenBias: bhh)
            return GRULayer(cell).forward(x, from: h0).all
        },
    ]
}

extension LSTMCell {
    /// From a matrix for each gate over the joined [x, h], each [H, D + H], and their biases [H], in the order i, f, g, o;
    /// throws `Misfit` where a matrix is not D + H wide.
    fileprivate init(joined weights: [Tensor], biases: [Tensor], inputSize: Int) throws {
        let hidden = biases[0].shape[0]
        guard weights.allSatisfy({ $0.shape == [hidden, inputSize + hidden] }) else {
            throw ReferenceFunction.Misfit()
        }
        let joined = concatenate(weights, axis: 0)
        self.init(
            inputWeights: joined.slice(axis: 1, from: 0, to: inputSize),
            hiddenWeights: joined.slice(axis: 1, from: inputSize, to: inputSize + hidden),
            bias: concatenate(biases, axis: 0))
    }
}
