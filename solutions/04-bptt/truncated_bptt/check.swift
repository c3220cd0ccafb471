import CheckKit
import NumericCore

private func whole(
    _ inputs: CheckValues
) -> (dwx: Tensor, dwh: Tensor, db: Tensor, dx: Tensor, dh0: Tensor) {
    rnnBackward(
        x: inputs.tensor("x"), h0: inputs.tensor("h0"), states: inputs.tensor("states"),
        wx: inputs.tensor("wx"), wh: inputs.tensor("wh"), dstates: inputs.tensor("dstates"))
}

private func isSame(_ one: Tensor, _ other: Tensor) -> Bool {
    one.isClose(to: other, relative: 2e-4, absolute: 1e-4)
}

let check = Check(
    laws: [
        CheckLaw(
            "one-long-chunk",
            "A chunk as long as the sequence, or longer, cuts nothing: the results are those of rnnBackward.",
            probes: { inputs, _ in
                let steps = inputs.tensor("x").shape[1]
                return [steps, steps + 1, 3 * steps].map { chunk in
                    var probe = inputs
                    probe["chunk"] = .int(chunk)
                    return probe
                }
            },
            holds: { inputs, answers in
                let full = whole(inputs[0])
                return answers.allSatisfy { answer in
                    zip(
                        ["dwx", "dwh", "db", "dx", "dh0"], [full.dwx, full.dwh, full.db, full.dx, full.dh0]
                    ).allSatisfy { isSame(answer.tensor($0), $1) }
                }
            }),
        CheckLaw(
            "last-chunk", "Behind the last cut nothing is missing: there dx is what it is without any cut."
        ) { inputs, answer in
            let (steps, chunk) = (inputs.tensor("x").shape[1], inputs.int("chunk"))
            let begin = (steps - 1) / chunk * chunk
            return isSame(
                answer.tensor("dx").slice(axis: 1, from: begin, to: steps),
                whole(inputs).dx.slice(axis: 1, from: begin, to: steps))
        },
    ])
