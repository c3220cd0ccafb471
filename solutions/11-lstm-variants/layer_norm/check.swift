import CheckKit
import NumericCore

private func spreads(_ x: Tensor) -> [Float] {
    (0..<x.shape[0]).map { row in
        let centered = x.slice(axis: 0, at: row) - x.slice(axis: 0, at: row).mean()
        return sqrt((centered * centered).mean() + 1e-5)
    }
}

let check = Check(
    cases: [
        // The variance is of the size of ε, so it matters where ε stands.
        ExtraCase("rows with a spread of 0.003") { inputs, _ in
            inputs["x"] = .tensor(inputs.tensor("x") * 0.002)
            inputs["dy"] = .tensor(inputs.tensor("dy") * 0.01)
        }
    ],
    accepts: { inputs, _ in
        // No row whose numbers are nearly equal by chance.
        let loud = inputs.tensor("dy").scalars.map(abs).max() ?? 0
        return spreads(inputs.tensor("x")).allSatisfy { $0 * 12 > loud }
    },
    laws: [
        CheckLaw(
            "mean-0-variance-1", "With gain 1 and bias 0 every row of y has the mean 0 and the variance 1.",
            probes: { inputs, _ in
                var probe = inputs
                probe["gain"] = .tensor(Tensor(ones: inputs.tensor("gain").shape))
                probe["bias"] = .tensor(Tensor(zeros: inputs.tensor("bias").shape))
                return [probe]
            },
            holds: { inputs, answers in
                let x = inputs[0].tensor("x")
                let y = answers[0].tensor("y")
                let spread = spreads(x)
                return (0..<y.shape[0]).allSatisfy { row in
                    let numbers = y.slice(axis: 0, at: row)
                    // With ε inside the root the variance falls short of 1 by ε over the spread's square.
                    let expected = 1 - 1e-5 / (spread[row] * spread[row])
                    return abs(numbers.mean()) < 1e-3
                        && abs((numbers * numbers).mean() - expected) < 2e-3
                }
            }),
        CheckLaw(
            "shift-of-a-row", "Adding one number to the whole of a row changes nothing in y.",
            probes: { inputs, _ in
                var probe = inputs
                let x = inputs.tensor("x")
                let shifts = Tensor((0..<x.shape[0]).map { Float($0) - 1.5 })
                probe["x"] = .tensor(x + shifts.reshaped([x.shape[0], 1]))
                return [inputs, probe]
            },
            holds: { _, answers in
                answers[0].tensor("y").isClose(to: answers[1].tensor("y"), relative: 1e-3, absolute: 1e-3)
            }),
    ])
