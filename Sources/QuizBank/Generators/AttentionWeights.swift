import NumericCore
import SequenceModels

/// One query over keys, scored by the dot product, divided by the root of its size unless `scaled: no`.
///
/// Values: `weight_1`, `weight_2`, … for the keys, and with `values` the context, `context_1`, `context_2`, ….
enum AttentionWeights: ValueGenerator {
    static let parameters = [
        GeneratorParameter(name: "query", form: .numbers(count: nil)),
        GeneratorParameter(name: "keys", form: .rows),
        GeneratorParameter(name: "values", form: .rows, isOptional: true),
        GeneratorParameter(name: "scaled", form: .word(["yes", "no"]), isOptional: true),
    ]
    static let result: String? = nil

    static func values(_ inputs: GeneratorInputs) throws(QuizError) -> [String: Double] {
        let (query, keys) = (inputs.list("query"), inputs.floats("keys"))
        let contents = inputs.has("values") ? inputs.floats("values") : keys
        guard keys.first?.count == query.count else {
            throw QuizError(
                "the query has \(query.count) numbers and a key \(keys.first?.count ?? 0)",
                fix: "Make them equally long")
        }
        guard contents.count == keys.count else {
            throw QuizError(
                "there are \(keys.count) keys and \(contents.count) values", fix: "Give a value for each key")
        }
        let attention = Attention(DotScore(isScaled: inputs.word("scaled") == "yes"))
        let view = attention.forward(
            query: Tensor([query.map { Float($0) }]), keys: Tensor([keys]), values: Tensor([contents]))
        var result: [String: Double] = [:]
        for (index, weight) in view.weights.scalars.enumerated() {
            result["weight_\(index + 1)"] = Double(weight)
        }
        if inputs.has("values") {
            for (index, value) in view.context.scalars.enumerated() {
                result["context_\(index + 1)"] = Double(value)
            }
        }
        return result
    }
}
