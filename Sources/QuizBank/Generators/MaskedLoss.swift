import NumericCore
import SequenceModels

/// The mean loss over the places that a mask counts: of `losses` as they are given, or the cross-entropy of `logits`, a row for
/// each place, with `targets` that are counted from 0.
///
/// Value: `loss`.
enum MaskedLoss: ValueGenerator {
    static let parameters = [
        GeneratorParameter(name: "losses", form: .numbers(count: nil), isOptional: true),
        GeneratorParameter(name: "logits", form: .rows, isOptional: true),
        GeneratorParameter(name: "targets", form: .numbers(count: nil), isOptional: true),
        GeneratorParameter(name: "mask", form: .numbers(count: nil)),
    ]
    static let result: String? = "loss"

    static func values(_ inputs: GeneratorInputs) throws(QuizError) -> [String: Double] {
        let mask = inputs.list("mask")
        guard mask.allSatisfy({ $0 == 0 || $0 == 1 }), mask.contains(1) else {
            throw QuizError("the mask is not 0 and 1, with a 1 at least", fix: "Write 1 where a place counts")
        }
        func fits(_ count: Int, _ name: String) throws(QuizError) {
            guard count == mask.count else {
                throw QuizError(
                    "there are \(count) \(name) for a mask of \(mask.count)", fix: "Give one for each place")
            }
        }
        if inputs.has("losses"), !inputs.has("logits") {
            let losses = inputs.list("losses")
            try fits(losses.count, "losses")
            let mean = maskedMean(
                Tensor([losses.map { Float($0) }]), mask: Tensor([mask.map { Float($0) }]))
            return ["loss": Double(mean.loss)]
        }
        guard inputs.has("logits"), inputs.has("targets"), !inputs.has("losses") else {
            throw QuizError(
                "it takes either `losses` or `logits` and `targets`", fix: "Give one kind, and a mask")
        }
        let logits = inputs.floats("logits")
        let targets = try inputs.indices("targets", below: logits[0].count)
        try fits(logits.count, "rows of logits")
        try fits(targets.count, "targets")
        let loss = crossEntropy(logits: Tensor([logits]), targets: [targets], valid: [mask.map { $0 == 1 }])
        return ["loss": Double(loss.loss)]
    }
}
