import CheckKit
import NumericCore

/// How many steps each row of the batch has.
private func lengths(_ inputs: CheckValues) -> [Int] {
    let (counts, order) = (inputs.ints("counts"), inputs.ints("order"))
    var lengths = [Int](repeating: 0, count: order.count)
    for count in counts {
        for place in 0..<count { lengths[order[place]] += 1 }
    }
    return lengths
}

let check = Check(
    cases: [
        ExtraCase("all equally long") { inputs, random in
            let (steps, batch) = (inputs.ints("counts").count, inputs.ints("order").count)
            inputs["counts"] = .ints([Int](repeating: batch, count: steps))
            let depth = inputs.tensor("rows").shape[1]
            inputs["rows"] = .tensor(Tensor(normal: [steps * batch, depth], using: &random))
        },
        ExtraCase("an order that is not its own inverse") { inputs, random in
            // Place 0 holds row 1, place 1 row 2, the last place row 0.
            let batch = inputs.ints("order").count
            inputs["order"] = .ints((0..<batch).map { ($0 + 1) % batch })
        },
    ],
    laws: [
        CheckLaw(
            "packing-gives-the-rows-back",
            "Packed again by the exercise before, the result gives the rows from which it came.",
            probes: { inputs, random in
                // Rows of equal length in the order that packing gives them.
                let lengths = lengths(inputs)
                let x = Tensor(
                    normal: [lengths.count, inputs.ints("counts").count, inputs.tensor("rows").shape[1]],
                    using: &random)
                let packed = packRows(x: x, lengths: lengths)
                var probe = inputs
                probe["rows"] = .tensor(packed.rows)
                probe["counts"] = .ints(packed.counts)
                probe["order"] = .ints(packed.order)
                return [probe]
            },
            holds: { inputs, answers in
                let packed = packRows(x: answers[0].tensor(), lengths: lengths(inputs[0]))
                return packed.rows.isClose(to: inputs[0].tensor("rows"))
            }),
        CheckLaw("zeros-at-padding", "Where a row has no step any more there is 0.") { inputs, answer in
            let result = answer.tensor()
            return lengths(inputs).enumerated().allSatisfy { row, length in
                result.slice(axis: 0, at: row).slice(axis: 0, from: length, to: result.shape[1]).scalars
                    .allSatisfy { $0 == 0 }
            }
        },
    ])
