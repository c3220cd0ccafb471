import Foundation
import NumericCore
import SequenceModels

/// How likely a model finds a sequence of tokens, which are counted from 0: a row of `logits` or of `probabilities` for
/// each step.
///
/// Values: `log_probability`, in nats, `probability`, `mean` of a token's log-probability, and `perplexity`.
enum SequenceLogProbabilityOfTokens: ValueGenerator {
    static let parameters = [
        GeneratorParameter(name: "logits", form: .rows, isOptional: true),
        GeneratorParameter(name: "probabilities", form: .rows, isOptional: true),
        GeneratorParameter(name: "tokens", form: .numbers(count: nil)),
    ]
    static let result: String? = "log_probability"

    static func values(_ inputs: GeneratorInputs) throws(QuizError) -> [String: Double] {
        let logits = try stepLogits(inputs)
        let tokens = try inputs.indices("tokens", below: logits[0].count)
        guard tokens.count == logits.count else {
            throw QuizError(
                "there are \(tokens.count) tokens and \(logits.count) rows", fix: "Give a row for each token")
        }
        let total = SequenceLogProbability.forward(
            logits: Tensor([logits]), targets: [tokens], lengths: [tokens.count]
        ).only
        let mean = total / Double(tokens.count)
        return [
            "log_probability": total, "probability": exp(total), "mean": mean, "perplexity": exp(-mean),
        ]
    }

    /// The logits that are given, or the logarithms of probabilities, of which each row must sum to 1.
    private static func stepLogits(_ inputs: GeneratorInputs) throws(QuizError) -> [[Float]] {
        guard inputs.has("logits") != inputs.has("probabilities") else {
            throw QuizError(
                "it takes either `logits` or `probabilities`", fix: "Give one of them, a row for each step")
        }
        guard inputs.has("probabilities") else { return inputs.floats("logits") }
        for row in inputs.rows("probabilities") {
            guard row.allSatisfy({ $0 > 0 }), abs(row.reduce(0, +) - 1) < 1e-6 else {
                throw QuizError(
                    "a row of `probabilities` is not above 0 with a sum of 1", fix: "Mend it, or give logits")
            }
        }
        return inputs.rows("probabilities").map { $0.map { Float(log($0)) } }
    }
}
