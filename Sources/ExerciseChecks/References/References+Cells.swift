import NumericCore
import SequenceModels

extension References {
    /// Recurrent cells and layers of them, there and back.
    static let recurrentCells: [ReferenceFunction] = [
        ReferenceFunction("rnn-size-for-budget", ["", "", ""]) {
            (input: Int, budget: Int, biases: Int) throws -> Int in
            func cost(_ hidden: Int) -> Int {
                RNNCell.parameterCount(inputSize: input, hiddenSize: hidden) + (biases - 1) * hidden
            }
            guard input > 0, (1...2).contains(biases), (cost(1)...1 << 40).contains(budget) else {
                throw ReferenceFunction.Misfit()
            }
            var hidden = 1
            while cost(hidden + 1) <= budget { hidden += 1 }
            return hidden
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
