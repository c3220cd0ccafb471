import NumericCore
import SequenceModels

extension References {
    /// Recurrent cells and layers of them, there and back.
    static let recurrentCells: [ReferenceFunction] = [
        ReferenceFunction("rnn-parameter-count", ["", ""]) { (input: Int, hidden: Int) -> Int in
            RNNCell.parameterCount(inputSize: input, hiddenSize: hidden)
        },
        ReferenceFunction("rnn-step", ["BD", "BH", "HD", "HH", "H"]) {
            (x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor in
            RNNCell(inputWeights: wx, hiddenWeights: wh, bias: b).step(x, from: h)
        },
        ReferenceFunction("rnn-forward", ["BTD", "BH", "HD", "HH", "H"]) {
            (x: Tensor, h0: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> (Tensor, Tensor) in
            let states = RNNLayer(RNNCell(inputWeights: wx, hiddenWeights: wh, bias: b)).forward(x, from: h0)
            return (states.all, states.last)
        },
    ]
}
