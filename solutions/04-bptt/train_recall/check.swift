import CheckKit
import NumericCore

/// The first so many batches of a call.
private func begun(_ inputs: CheckValues, _ batches: Int) -> CheckValues {
    var short = inputs
    let (batch, width) = (inputs.int("batch"), inputs.int("width"))
    short["ids"] = .ints(Array(inputs.ints("ids").prefix(batches * batch * width)))
    short["targets"] = .ints(Array(inputs.ints("targets").prefix(batches * batch)))
    return short
}

let check = Check(
    // No two batches ask for the same, so that the wrong batch shows.
    accepts: { inputs, _ in
        let (targets, batch) = (inputs.ints("targets"), inputs.int("batch"))
        let batches = stride(from: 0, to: targets.count, by: batch).map { Array(targets[$0..<($0 + batch)]) }
        return Set(batches.map(\.description)).count == batches.count
    },
    laws: [
        CheckLaw(
            "prefix",
            "A batch that has not come yet changes no loss: the first batches alone have the same losses.",
            probes: { inputs, _ in
                let count = inputs.ints("targets").count / inputs.int("batch")
                return [begun(inputs, max(1, count - 1)), inputs]
            },
            holds: { _, answers in
                let (short, long) = (answers[0].floats("losses"), answers[1].floats("losses"))
                return short.count <= long.count
                    && zip(short, long).allSatisfy { abs($0 - $1) <= 1e-3 * abs($1) + 1e-4 }
            }),
        CheckLaw(
            "each-moves", "Each of the six moves: none of them is left out of the step.",
            probes: { inputs, _ in
                var still = inputs
                still["rate"] = .float(0)
                return [still, inputs]
            },
            holds: { inputs, answers in
                // In a single step from zeros W_h multiplies nothing, so it has no slope.
                ["table", "wx", "wh", "b", "w", "by"].allSatisfy { name in
                    (name == "wh" && inputs[1].int("width") == 1)
                        || answers[0].tensor(name).scalars != answers[1].tensor(name).scalars
                }
            }),
        CheckLaw(
            "downhill", "If the same batch comes three times, with a small rate, its loss falls each time.",
            probes: { inputs, _ in
                var again = begun(inputs, 1)
                for name in ["ids", "targets"] {
                    let once = again.ints(name)
                    again[name] = .ints(once + once + once)
                }
                again["rate"] = .float(0.02)
                return [again]
            },
            holds: { _, answers in
                let losses = answers[0].floats("losses")
                return zip(losses, losses.dropFirst()).allSatisfy { $0 > $1 }
            }),
    ])
