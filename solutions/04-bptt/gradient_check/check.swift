import CheckKit
import NumericCore

private func errors(_ inputs: CheckValues) -> [Float] {
    let (raised, lowered) = (inputs.tensor("raised").scalars, inputs.tensor("lowered").scalars)
    let width = 2 * inputs.float("epsilon")
    return inputs.tensor("analytic").scalars.indices.map { i in
        let (a, n) = (inputs.tensor("analytic")[i], (raised[i] - lowered[i]) / width)
        return abs(a - n) / max(abs(a), abs(n), 1e-3)
    }
}

/// Losses around `loss` of which central differences are `slopes` and which bend by `bend`.
private func measured(_ inputs: inout CheckValues, _ slopes: [Float], bend: Float) {
    let (loss, epsilon) = (inputs.float("loss"), inputs.float("epsilon"))
    inputs["raised"] = .tensor(Tensor(slopes.map { loss + epsilon * $0 + epsilon * epsilon * bend }))
    inputs["lowered"] = .tensor(Tensor(slopes.map { loss - epsilon * $0 + epsilon * epsilon * bend }))
}

/// Slopes that agree with the gradient in every entry but the first.
private func slopes(_ inputs: CheckValues) -> [Float] {
    var slopes = inputs.tensor("analytic").scalars
    slopes[0] = 2 * slopes[0] + (slopes[0] < 0 ? -0.5 : 0.5)
    return slopes
}

let check = Check(
    cases: [
        ExtraCase("one entry wrong") { inputs, random in
            let analytic = inputs.tensor("analytic")
            var slopes = analytic.scalars
            let wrong = Int(random.next() % UInt64(slopes.count))
            slopes[wrong] = 1.4 * slopes[wrong] + 0.3
            measured(&inputs, slopes, bend: 3)
        },
        ExtraCase("an entry near 0") { inputs, random in
            var analytic = inputs.tensor("analytic").scalars.map { $0 < 0 ? $0 - 0.5 : $0 + 0.5 }
            var slopes = analytic
            let place = Int(random.next() % UInt64(slopes.count))
            (analytic[place], slopes[place]) = (0, 5e-4)
            inputs["analytic"] = .tensor(Tensor(analytic))
            measured(&inputs, slopes, bend: -2)
        },
        ExtraCase("a large entry and a small one") { inputs, _ in
            var analytic = inputs.tensor("analytic").scalars.map { $0 < 0 ? $0 - 0.5 : $0 + 0.5 }
            var slopes = analytic
            (analytic[0], slopes[0]) = (8, 8.5)
            if slopes.count > 1 { (analytic[1], slopes[1]) = (0.1, 0.2) }
            inputs["analytic"] = .tensor(Tensor(analytic))
            measured(&inputs, slopes, bend: 2)
        },
    ],
    // No verdict hangs on which of two entries is worse by a hair.
    accepts: { inputs, _ in
        let sorted = errors(inputs).sorted(by: >)
        return sorted.count < 2 || sorted[0] > 1.05 * sorted[1] + 0.01
    },
    laws: [
        CheckLaw(
            "exact-for-a-parabola",
            "Where the loss is a parabola in each weight, the measured slope is the true one.",
            probes: { inputs, _ in
                var probe = inputs
                measured(&probe, slopes(inputs), bend: 5)
                return [probe]
            },
            holds: { inputs, answers in
                answers[0].tensor("numeric").isClose(
                    to: Tensor(slopes(inputs[0])), relative: 1e-3, absolute: 1e-3)
            }),
        CheckLaw(
            "ratio",
            "A loss four times as large has slopes four times as large, and the error is what it was.",
            probes: { inputs, _ in
                var larger = inputs
                for name in ["analytic", "raised", "lowered"] {
                    larger[name] = .tensor(inputs.tensor(name) * 4)
                }
                larger["loss"] = .float(inputs.float("loss") * 4)
                return [inputs, larger]
            },
            holds: { inputs, answers in
                // Where both slopes are next to nothing the floor below the fraction counts, and it does not grow.
                let (a, n) = (inputs[0].tensor("analytic"), answers[0].tensor("numeric"))
                if a.scalars.indices.contains(where: { max(abs(a[$0]), abs(n[$0])) < 1e-3 }) { return true }
                let errors = answers.map { $0.float("error") }
                return abs(errors[0] - errors[1]) <= 1e-3 * errors[0] + 1e-5
            }),
    ])
