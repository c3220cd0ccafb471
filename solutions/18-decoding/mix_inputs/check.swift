import CheckKit
import NumericCore

private func withRate(_ rate: Float, _ inputs: CheckValues) -> CheckValues {
    var all = inputs
    all["rate"] = .float(rate)
    return all
}

/// A list one place late in each row.
private func late(_ label: String, _ inputs: CheckValues) -> [Int] {
    let tokens = inputs.ints(label)
    return tokens.indices.map { $0 % inputs.int("width") == 0 ? inputs.int("start") : tokens[$0 - 1] }
}

let check = Check(
    accepts: { inputs, _ in
        inputs.tensor("uniforms").scalars.allSatisfy { abs($0 - inputs.float("rate")) > 1e-3 }
    },
    laws: [
        CheckLaw(
            "rate-1-is-teacher-forcing", "With the rate 1 the decoder reads the gold tokens, one place late.",
            probes: { inputs, _ in [withRate(1, inputs)] },
            holds: { inputs, answers in answers[0].ints() == late("gold", inputs[0]) }),
        CheckLaw(
            "rate-0-is-free-running",
            "With the rate 0 the decoder reads nothing but its predictions, one place late.",
            probes: { inputs, _ in [withRate(0, inputs)] },
            holds: { inputs, answers in answers[0].ints() == late("predicted", inputs[0]) }),
        CheckLaw("starts-with-the-start", "Every row begins with the start token.") { inputs, answer in
            stride(from: 0, to: answer.ints().count, by: inputs.int("width")).allSatisfy {
                answer.ints()[$0] == inputs.int("start")
            }
        },
    ])
