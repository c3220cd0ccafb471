import NumericCore
import SequenceModels

/// One step of an LSTM with one input and one unit. Each gate is `[weight of x, weight of h, bias]`.
///
/// Values: `input_gate`, `forget_gate`, `candidate_value`, `output_gate`, `cell`, `state`.
enum LSTMStep: ValueGenerator {
    static let parameters =
        ["x", "h", "c"].map { GeneratorParameter(name: $0, form: .number) }
        + gates.map { GeneratorParameter(name: $0, form: .numbers(count: 3)) }
    static let result: String? = "state"

    // In the order of the core's rows.
    private static let gates = ["input", "forget", "candidate", "output"]

    static func values(_ inputs: GeneratorInputs) throws(QuizError) -> [String: Double] {
        let rows = gates.map { inputs.list($0).map { Float($0) } }
        let cell = LSTMCell(
            inputWeights: Tensor(rows.map { [$0[0]] }), hiddenWeights: Tensor(rows.map { [$0[1]] }),
            bias: Tensor(rows.map { $0[2] }))
        let x = Tensor([[Float(inputs.number("x"))]])
        let before = LSTMState(
            hidden: Tensor([[Float(inputs.number("h"))]]), memory: Tensor([[Float(inputs.number("c"))]]))
        let gates = cell.gates(x, from: before)
        let after = cell.step(x, from: before)
        return [
            "input_gate": gates.input.only, "forget_gate": gates.forget.only,
            "candidate_value": gates.candidate.only, "output_gate": gates.output.only,
            "cell": after.memory.only, "state": after.hidden.only,
        ]
    }
}

extension Tensor {
    /// The one number it holds.
    var only: Double { Double(scalars[0]) }
}
