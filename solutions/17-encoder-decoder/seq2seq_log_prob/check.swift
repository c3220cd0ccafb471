import CheckKit
import NumericCore

/// The inputs with only some steps of each row.
private func steps(_ from: Int, _ to: Int, of inputs: CheckValues, lengths: [Int]) -> CheckValues {
    let width = inputs.tensor("logits").shape[1]
    var part = inputs
    part["logits"] = .tensor(inputs.tensor("logits").slice(axis: 1, from: from, to: to))
    part["targets"] = .ints(
        inputs.ints("targets").enumerated().filter { from..<to ~= $0.offset % width }.map(\.element))
    part["lengths"] = .ints(lengths)
    return part
}

let check = Check(
    cases: [
        ExtraCase("logits near 200") { inputs, _ in
            inputs["logits"] = .tensor(inputs.tensor("logits") * 10 + 200)
        },
        ExtraCase("logits far apart") { inputs, _ in
            inputs["logits"] = .tensor(inputs.tensor("logits") * 120)
        },
        ExtraCase("rows that fill the width") { inputs, _ in
            let width = inputs.tensor("logits").shape[1]
            inputs["lengths"] = .ints(inputs.ints("lengths").map { _ in width })
        },
    ],
    laws: [
        CheckLaw("never-above-0", "No log-probability is above 0.") { _, answer in
            answer.tensor().scalars.allSatisfy { $0 <= 1e-4 }
        },
        CheckLaw(
            "padding-changes-nothing",
            "What stands behind a row's end token changes nothing: neither its logits nor its targets.",
            probes: { inputs, random in
                let logits = inputs.tensor("logits")
                let (width, tokens) = (logits.shape[1], logits.shape[2])
                let lengths = inputs.ints("lengths")
                var (changed, targets) = (logits, inputs.ints("targets"))
                for row in lengths.indices {
                    for t in lengths[row]..<width {
                        for token in 0..<tokens { changed[row, t, token] = 3 * random.normal() }
                        targets[row * width + t] = (targets[row * width + t] + 1) % tokens
                    }
                }
                var probe = inputs
                probe["logits"] = .tensor(changed)
                probe["targets"] = .ints(targets)
                return [inputs, probe]
            },
            holds: { _, answers in answers[0].tensor().isClose(to: answers[1].tensor(), absolute: 1e-4) }),
        CheckLaw(
            "adds-over-a-split",
            "Cut every target in two: the log-probabilities of the parts add up to the whole's.",
            probes: { inputs, _ in
                let width = inputs.tensor("logits").shape[1]
                let full = inputs.ints("lengths").map { _ in width }
                var whole = inputs
                whole["lengths"] = .ints(full)
                let cut = width / 2
                return [
                    whole,
                    steps(0, cut, of: inputs, lengths: full.map { _ in cut }),
                    steps(cut, width, of: inputs, lengths: full.map { _ in width - cut }),
                ]
            },
            holds: { _, answers in
                (answers[1].tensor() + answers[2].tensor()).isClose(to: answers[0].tensor(), absolute: 3e-4)
            }),
    ])
