import CheckKit
import Glibc
import NumericCore

private func between(_ s: Int, _ t: Int, _ inputs: CheckValues) -> CheckValues {
    var probe = inputs
    probe["s"] = .int(s)
    probe["t"] = .int(t)
    return probe
}

private func close(_ a: Tensor, _ b: Tensor) -> Bool {
    a.shape == b.shape && zip(a.scalars, b.scalars).allSatisfy { abs($0 - $1) <= 1e-4 + 1e-3 * abs($1) }
}

/// One sequence in numbers of twice the width, so that small steps do not drown in rounding.
private struct Run {
    let wh: [[Double]]
    /// What a step adds to W_h h besides: found from the states that came of it.
    var rest: [[Double]] = []
    let states: [[Double]]

    init(_ inputs: CheckValues) {
        func rows(_ label: String) -> [[Double]] {
            let tensor = inputs.tensor(label)
            return (0..<tensor.shape[0]).map { tensor.slice(axis: 0, at: $0).scalars.map(Double.init) }
        }
        (wh, states) = (rows("wh"), rows("states"))
        for step in 1..<states.count {
            rest.append(zip(states[step], product(states[step - 1])).map { atanh($0) - $1 })
        }
    }

    func product(_ h: [Double]) -> [Double] { wh.map { row in zip(row, h).reduce(0) { $0 + $1.0 * $1.1 } } }

    /// h_t, if h_s is as given.
    func state(_ t: Int, from s: Int, _ start: [Double]) -> [Double] {
        (s..<t).reduce(start) { h, step in zip(rest[step], product(h)).map { Glibc.tanh($0 + $1) } }
    }
}

let check = Check(
    cases: [
        ExtraCase("no step between") { inputs, random in
            let s = Int(random.next() % 4)
            (inputs["s"], inputs["t"]) = (.int(s), .int(s))
        },
        ExtraCase("one step") { inputs, random in
            let s = 1 + Int(random.next() % 3)
            (inputs["s"], inputs["t"]) = (.int(s), .int(s + 1))
        },
        ExtraCase("from the first state to the last") { inputs, _ in
            (inputs["s"], inputs["t"]) = (.int(0), .int(inputs.tensor("states").shape[0] - 1))
        },
    ],
    laws: [
        CheckLaw(
            "no-step-is-the-identity",
            "With t = s nothing moves but the number itself: the result is the identity matrix.",
            probes: { inputs, _ in [between(inputs.int("s"), inputs.int("s"), inputs)] },
            holds: { _, answers in
                let jacobian = answers[0].tensor()
                let units = jacobian.shape[0]
                return (0..<units).allSatisfy { i in
                    (0..<units).allSatisfy { j in abs(jacobian[i, j] - (i == j ? 1 : 0)) < 1e-5 }
                }
            }),
        CheckLaw(
            "by-way-of-a-step-between",
            "From s to t and from t to u, multiplied in this order from the right, is from s to u.",
            probes: { inputs, _ in
                let (s, t) = (inputs.int("s"), inputs.int("t"))
                let u = inputs.tensor("states").shape[0] - 1
                return [between(s, t, inputs), between(t, u, inputs), between(s, u, inputs)]
            },
            holds: { _, answers in
                close(matmul(answers[1].tensor(), answers[0].tensor()), answers[2].tensor())
            }),
        CheckLaw(
            "central-difference",
            "Move h_s a little and run the cell on to h_t: it moves as the result says."
        ) { inputs, answer in
            let run = Run(inputs)
            let (s, t, jacobian) = (inputs.int("s"), inputs.int("t"), answer.tensor())
            let step = 1e-4
            return run.states[s].indices.allSatisfy { j in
                var (up, down) = (run.states[s], run.states[s])
                up[j] += step
                down[j] -= step
                let (above, below) = (run.state(t, from: s, up), run.state(t, from: s, down))
                return above.indices.allSatisfy { i in
                    let slope = Float((above[i] - below[i]) / (2 * step))
                    return abs(slope - jacobian[i, j]) <= 1e-3 + 1e-3 * abs(slope)
                }
            }
        },
    ])
