import CheckKit
import NumericCore

let check = Check(
    laws: [
        CheckLaw(
            "nothing-to-gate", "With W_up at 0 there is nothing to let through: the result is 0.",
            probes: { inputs, _ in
                var probe = inputs
                probe["wup"] = .tensor(Tensor(zeros: inputs.tensor("wup").shape))
                return [probe]
            },
            holds: { _, answers in answers[0].tensor().scalars.allSatisfy { abs($0) < 1e-5 } }),
        CheckLaw(
            "silu-of-zero", "With W_gate at 0 everything is gated by silu(0) = 0: the result is 0.",
            probes: { inputs, _ in
                var probe = inputs
                probe["wgate"] = .tensor(Tensor(zeros: inputs.tensor("wgate").shape))
                return [probe]
            },
            holds: { _, answers in answers[0].tensor().scalars.allSatisfy { abs($0) < 1e-5 } }),
    ])
