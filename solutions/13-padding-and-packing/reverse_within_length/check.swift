import CheckKit
import NumericCore

let check = Check(
    cases: [
        ExtraCase("room behind the longest row") { inputs, random in
            let x = inputs.tensor("x")
            let room = Tensor(normal: [x.shape[0], 2, x.shape[2]], using: &random)
            inputs["x"] = .tensor(concatenate([x, room], axis: 1))
        },
        ExtraCase("long and of all lengths") { inputs, random in
            let x = inputs.tensor("x")
            inputs["x"] = .tensor(Tensor(normal: [x.shape[0], 9, x.shape[2]], using: &random))
            inputs["lengths"] = .ints(inputs.ints("lengths").indices.map { 9 - $0 % 9 })
        },
    ],
    laws: [
        CheckLaw(
            "one-step-stays",
            "A sequence of one step is its own reverse: with all lengths 1 nothing changes.",
            probes: { inputs, _ in
                var probe = inputs
                probe["lengths"] = .ints(inputs.ints("lengths").map { _ in 1 })
                return [probe]
            },
            holds: { inputs, answers in answers[0].tensor().isClose(to: inputs[0].tensor("x")) }),
        CheckLaw("padding-stays", "Behind its length, each row is as it was.") { inputs, answer in
            let (x, y) = (inputs.tensor("x"), answer.tensor())
            return inputs.ints("lengths").enumerated().allSatisfy { row, length in
                let (before, after) = (x.slice(axis: 0, at: row), y.slice(axis: 0, at: row))
                return before.slice(axis: 0, from: length, to: x.shape[1])
                    .isClose(to: after.slice(axis: 0, from: length, to: x.shape[1]))
            }
        },
    ])
