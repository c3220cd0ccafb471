import CheckKit
import NumericCore

let check = Check(
    cases: [
        ExtraCase("a row near 0.003") { inputs, _ in
            var x = inputs.tensor("x")
            // The mean of its squares is then about as large as ε.
            for e in 0..<x.shape[1] { x[0, e] = (x[0, e] < 0 ? -1 : 1) * (0.002 + 0.0005 * Float(e % 5)) }
            inputs["x"] = .tensor(x)
        },
        ExtraCase("a row of zeros") { inputs, _ in
            var x = inputs.tensor("x")
            for e in 0..<x.shape[1] { x[x.shape[0] - 1, e] = 0 }
            inputs["x"] = .tensor(x)
        },
    ],
    laws: [
        CheckLaw(
            "four-times-as-large",
            "A row of usual size that is four times as large gives hardly another result.",
            probes: { inputs, _ in
                var larger = inputs
                larger["x"] = .tensor(inputs.tensor("x") * 4)
                return [inputs, larger]
            },
            holds: { inputs, answers in
                let x = inputs[0].tensor("x")
                let (one, four) = (answers[0].tensor(), answers[1].tensor())
                return (0..<x.shape[0]).allSatisfy { n in
                    let row = x.slice(axis: 0, at: n)
                    guard (row * row).mean() > 0.05 else { return true }
                    return four.slice(axis: 0, at: n).isClose(
                        to: one.slice(axis: 0, at: n), relative: 1e-3, absolute: 1e-3)
                }
            }),
        CheckLaw(
            "size-one",
            "With all gains 1 the mean of a row's squares is 1, or a little below where the row is small.",
            probes: { inputs, _ in
                var plain = inputs
                plain["gain"] = .tensor(Tensor(ones: inputs.tensor("gain").shape))
                return [plain]
            },
            holds: { inputs, answers in
                let (x, y) = (inputs[0].tensor("x"), answers[0].tensor())
                return (0..<x.shape[0]).allSatisfy { n in
                    let (before, after) = (x.slice(axis: 0, at: n), y.slice(axis: 0, at: n))
                    let size = (after * after).mean()
                    return size <= 1.001 && ((before * before).mean() < 0.05 || size > 0.999)
                }
            }),
    ])
