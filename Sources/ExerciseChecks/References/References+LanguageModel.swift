import NumericCore
import SequenceModels

extension References {
    /// What stands before and behind the cell of a language model.
    static let languageModel: [ReferenceFunction] = [
        ReferenceFunction("stable-softmax", ["BV"]) { (logits: Tensor) -> Tensor in
            maskedSoftmax(logits.reshaped([logits.shape[0], 1, logits.shape[1]])).reshaped(logits.shape)
        },
        ReferenceFunction("embed", ["N", "", "VD"]) {
            (ids: [Int], width: Int, table: Tensor) throws -> Tensor in
            let rows = try ReferenceFunction.rows(of: ids, width: width)
            let embedding = Embedding(weight: table)
            try embedding.check(rows)
            return embedding.forward(rows)
        },
        ReferenceFunction("cross-entropy", ["NV", "N"]) {
            (logits: Tensor, targets: [Int]) throws -> (Float, Tensor) in
            try ReferenceFunction.check(targets, below: logits.shape[1])
            let value = crossEntropy(logits: logits.reshaped([1] + logits.shape), targets: [targets])
            return (value.loss, value.gradient.reshaped(logits.shape))
        },
        ReferenceFunction("output-backward", ["NH", "VH", "NV"]) {
            (h: Tensor, w: Tensor, dlogits: Tensor) -> (Tensor, Tensor, Tensor) in
            let gradients = Linear(weight: w).backward(upstream: dlogits, input: h)
            return (gradients.layer.weight, gradients.layer.bias, gradients.input)
        },
    ]
}
