import CheckKit
import NumericCore

let check = Check(
    cases: [
        ExtraCase("no document ends") { inputs, _ in
            inputs["starts"] = .tensor(Tensor(zeros: inputs.tensor("starts").shape))
        },
        ExtraCase("many documents") { inputs, random in
            let shape = inputs.tensor("starts").shape
            var starts = Tensor(zeros: shape)
            for row in 0..<shape[0] {
                for step in 0..<shape[1] where random.uniform() < 0.4 { starts[row, step] = 1 }
            }
            // The first row starts one at its first step.
            starts[0, 0] = 1
            inputs["starts"] = .tensor(starts)
        },
    ],
    laws: [
        CheckLaw(
            "chunk-changes-nothing",
            "The size of a chunk changes nothing: read step by step or in one go, the states are the same.",
            probes: { inputs, _ in
                let steps = inputs.tensor("x").shape[1]
                return [1, 2, steps, 3 * steps].map { chunk in
                    var probe = inputs
                    probe["chunk"] = .int(chunk)
                    return probe
                }
            },
            holds: { _, answers in
                answers.allSatisfy { $0.tensor().isClose(to: answers[0].tensor()) }
            }),
        CheckLaw(
            "nothing-from-before",
            "Where a document starts at every row's first step, it does not matter what h0 was.",
            probes: { inputs, _ in
                var probe = inputs
                var starts = inputs.tensor("starts")
                for row in 0..<starts.shape[0] { starts[row, 0] = 1 }
                probe["starts"] = .tensor(starts)
                var other = probe
                other["h0"] = .tensor(inputs.tensor("h0") * -0.5)
                return [probe, other]
            },
            holds: { _, answers in answers[0].tensor().isClose(to: answers[1].tensor()) }),
    ])
