import CheckKit
import NumericCore

let check = Check(
    laws: [
        CheckLaw(
            "padding-does-not-count", "Other inputs at padding change neither the states nor the last ones.",
            probes: { inputs, random in
                var x = inputs.tensor("x")
                for (row, length) in inputs.ints("lengths").enumerated() {
                    for t in length..<x.shape[1] {
                        for d in 0..<x.shape[2] { x[row, t, d] = 3 * random.normal() }
                    }
                }
                var probe = inputs
                probe["x"] = .tensor(x)
                return [inputs, probe]
            },
            holds: { _, answers in
                answers[0].tensor("states").isClose(to: answers[1].tensor("states"))
                    && answers[0].tensor("last").isClose(to: answers[1].tensor("last"))
            }),
        CheckLaw(
            "as-if-alone",
            "Each row, cut to its own length and read alone by lesson 02's loop, has the same states and the same last one."
        ) { inputs, answer in
            let (x, h0) = (inputs.tensor("x"), inputs.tensor("h0"))
            return inputs.ints("lengths").enumerated().allSatisfy { row, length in
                let alone = rnnForward(
                    x: x.slice(axis: 0, from: row, to: row + 1).slice(axis: 1, from: 0, to: length),
                    h0: h0.slice(axis: 0, from: row, to: row + 1), wx: inputs.tensor("wx"),
                    wh: inputs.tensor("wh"), b: inputs.tensor("b"))
                let mine = answer.tensor("states").slice(axis: 0, from: row, to: row + 1)
                return mine.slice(axis: 1, from: 0, to: length).isClose(to: alone.states)
                    && answer.tensor("last").slice(axis: 0, from: row, to: row + 1).isClose(to: alone.last)
            }
        },
        CheckLaw("zeros-at-padding", "At padding the states are 0.") { inputs, answer in
            let states = answer.tensor("states")
            return inputs.ints("lengths").enumerated().allSatisfy { row, length in
                states.slice(axis: 0, at: row).slice(axis: 0, from: length, to: states.shape[1]).scalars
                    .allSatisfy { $0 == 0 }
            }
        },
    ])
