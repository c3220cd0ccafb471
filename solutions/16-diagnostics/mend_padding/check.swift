import CheckKit
import NumericCore

/// The same losses with other numbers at padded places.
private func padded(_ inputs: CheckValues, _ number: (Float) -> Float) -> Tensor {
    let (losses, lengths) = (inputs.tensor("losses"), inputs.ints("lengths"))
    let steps = losses.shape[1]
    let numbers = losses.scalars.enumerated().map { $0 % steps < lengths[$0 / steps] ? $1 : number($1) }
    return Tensor(numbers).reshaped(losses.shape)
}

let check = Check(
    cases: [
        // As in the task: the network is sure of its padding.
        ExtraCase("padding that costs next to nothing") { inputs, _ in
            inputs["losses"] = .tensor(padded(inputs) { $0 / 400 })
        },
        ExtraCase("padding that costs much") { inputs, _ in
            inputs["losses"] = .tensor(padded(inputs) { 9 + $0 })
        },
    ],
    laws: [
        CheckLaw(
            "padding", "What stands at padded places changes nothing.",
            probes: { inputs, _ in
                var other = inputs
                other["losses"] = .tensor(padded(inputs) { 3 * $0 + 1 })
                return [inputs, other]
            },
            holds: { _, answers in
                abs(answers[0].float("loss") - answers[1].float("loss")) <= 1e-4
                    * abs(answers[0].float("loss")) + 1e-5
            })
    ])
