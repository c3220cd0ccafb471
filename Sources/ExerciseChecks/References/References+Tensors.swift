import NumericCore
import SequenceModels

extension References {
    /// Products and steps of single tensors.
    static let tensorFunctions: [ReferenceFunction] = [
        ReferenceFunction("project-rows", ["BD", "HD"]) { (x: Tensor, w: Tensor) -> Tensor in
            matmul(x, w, transposingRight: true)
        },
        ReferenceFunction("sgd-step", ["N", "N", ""]) { (w: Tensor, g: Tensor, rate: Float) -> Tensor in
            w - g * rate
        },
    ]
}
