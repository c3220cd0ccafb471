import CheckKit
import NumericCore

let check = Check(
    laws: [
        CheckLaw(
            "shut-gates-change-nothing",
            "With every sum at -100 the gates are shut, and the new state is the old one.",
            probes: { inputs, _ in [held(inputs, at: -100)] },
            holds: { inputs, answers in answers[0].tensor().isClose(to: inputs[0].tensor("h")) }),
        CheckLaw(
            "open-gates-keep-nothing",
            "With every sum at 30 the gates are open as wide as a Float can say, and the new state is the candidate.",
            probes: { inputs, _ in [held(inputs, at: 30)] },
            holds: { inputs, answers in answers[0].tensor().isClose(to: inputs[0].tensor("candidate")) }),
        CheckLaw(
            "between-old-and-new",
            "Each new number lies between the old one and the candidate, never beyond either."
        ) {
            inputs, answer in
            let (old, new) = (inputs.tensor("h").scalars, inputs.tensor("candidate").scalars)
            return answer.tensor().scalars.enumerated().allSatisfy { place, number in
                (min(old[place], new[place]) - 1e-4)...(max(old[place], new[place]) + 1e-4) ~= number
            }
        },
    ])

/// The inputs with every sum before the gates at one number.
func held(_ inputs: CheckValues, at sum: Float) -> CheckValues {
    var probe = inputs
    probe["gateSum"] = .tensor(inputs.tensor("gateSum").map { _ in sum })
    return probe
}
