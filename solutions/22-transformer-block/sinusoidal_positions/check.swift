import CheckKit
import NumericCore

let check = Check(
    laws: [
        CheckLaw("length-one", "Each pair of a sine and the cosine beside it has length 1.") { _, answer in
            let table = answer.tensor()
            return (0..<table.shape[0]).allSatisfy { p in
                (0..<(table.shape[1] / 2)).allSatisfy { i in
                    let (s, c) = (table[p, 2 * i], table[p, 2 * i + 1])
                    return abs(s * s + c * c - 1) < 1e-3
                }
            }
        },
        CheckLaw(
            "same-turn",
            "One position ahead turns a pair by the same angle, wherever it starts."
        ) { _, answer in
            let table = answer.tensor()
            guard table.shape[0] > 2 else { return true }
            return (0..<(table.shape[1] / 2)).allSatisfy { i in
                func turn(_ p: Int) -> (Float, Float) {
                    let (s, c) = (table[p, 2 * i], table[p, 2 * i + 1])
                    let (s1, c1) = (table[p + 1, 2 * i], table[p + 1, 2 * i + 1])
                    return (c1 * c + s1 * s, s1 * c - c1 * s)
                }
                let first = turn(0)
                return (1..<(table.shape[0] - 1)).allSatisfy { p in
                    let other = turn(p)
                    return abs(other.0 - first.0) < 2e-3 && abs(other.1 - first.1) < 2e-3
                }
            }
        },
        CheckLaw(
            "longer-table",
            "A position has its encoding however many positions there are: a longer table begins with the shorter one.",
            probes: { inputs, _ in
                var longer = inputs
                longer["positions"] = .int(inputs.int("positions") + 3)
                return [inputs, longer]
            },
            holds: { inputs, answers in
                let short = answers[0].tensor()
                return answers[1].tensor().slice(axis: 0, from: 0, to: short.shape[0]).isClose(to: short)
            }),
    ])
