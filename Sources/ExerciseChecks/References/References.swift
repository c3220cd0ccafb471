import NumericCore
import SequenceModels

/// The functions of the reference core that a check.yml may name as `reference`.
package enum References {
    /// A new one adds its lines here.
    package static let all: [ReferenceFunction] = [
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
        ReferenceFunction("stable-softmax", ["BV"]) { (logits: Tensor) -> Tensor in
            maskedSoftmax(logits.reshaped([logits.shape[0], 1, logits.shape[1]])).reshaped(logits.shape)
        },
        ReferenceFunction("project-rows", ["BD", "HD"]) { (x: Tensor, w: Tensor) -> Tensor in
            matmul(x, w, transposingRight: true)
        },
        ReferenceFunction("sgd-step", ["N", "N", ""]) { (w: Tensor, g: Tensor, rate: Float) -> Tensor in
            w - g * rate
        },
    ]

    /// The function of a name; nil where there is none.
    package static func function(_ name: String) -> ReferenceFunction? {
        all.first { $0.name == name }
    }
}
