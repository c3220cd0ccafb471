import NumericCore
import SequenceModels

/// One step of a GRU with one input and one unit. Each gate is `[weight of x, weight of h, bias]`.
///
/// `reset-place: before` multiplies the old state by the reset gate before its weight, and `after`, the default, behind it, with
/// `hidden-bias` inside the bracket. `update-means: new` takes the candidate where the update gate is 1, and `old`, the
/// default, keeps the old state there.
///
/// Values: `reset_gate`, `update_gate`, `candidate_value`, `state`.
enum GRUStep: ValueGenerator {
    static let parameters =
        ["x", "h"].map { GeneratorParameter(name: $0, form: .number) }
        + gates.map { GeneratorParameter(name: $0, form: .numbers(count: 3)) }
        + [
            GeneratorParameter(name: "hidden-bias", form: .number, isOptional: true),
            GeneratorParameter(name: "reset-place", form: .word(["after", "before"]), isOptional: true),
            GeneratorParameter(name: "update-means", form: .word(["old", "new"]), isOptional: true),
        ]
    static let result: String? = "state"

    // In the order of the core's rows.
    private static let gates = ["reset", "update", "candidate"]

    static func values(_ inputs: GeneratorInputs) throws(QuizError) -> [String: Double] {
        let rows = gates.map { inputs.list($0).map { Float($0) } }
        let cell = GRUCell(
            inputWeights: Tensor(rows.map { [$0[0]] }), hiddenWeights: Tensor(rows.map { [$0[1]] }),
            inputBias: Tensor(rows.map { $0[2] }),
            hiddenBias: Tensor([0, 0, Float(inputs.number("hidden-bias"))] as [Float]),
            update: inputs.word("update-means") == "new" ? .takesNew : .keepsOld,
            reset: inputs.word("reset-place") == "before" ? .beforeProduct : .afterProduct)
        let x = Tensor([[Float(inputs.number("x"))]])
        let before = Tensor([[Float(inputs.number("h"))]])
        let gates = cell.gates(x, from: before)
        return [
            "reset_gate": gates.reset.only, "update_gate": gates.update.only,
            "candidate_value": gates.candidate.only, "state": cell.step(x, from: before).only,
        ]
    }
}
