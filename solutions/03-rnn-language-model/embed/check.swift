import CheckKit
import NumericCore

let check = Check(
    cases: [
        ExtraCase("an id repeated") { inputs, _ in
            var ids = inputs.ints("ids")
            ids[ids.count - 1] = ids[0]
            inputs["ids"] = .ints(ids)
        }
    ],
    laws: [
        CheckLaw("one-hot-product", "The result is that of one-hot rows times the table.") { inputs, answer in
            let (ids, table) = (inputs.ints("ids"), inputs.tensor("table"))
            var oneHot = Tensor(zeros: [ids.count, table.shape[0]])
            for (place, id) in ids.enumerated() { oneHot[place, id] = 1 }
            let shape = answer.tensor().shape
            return matmul(oneHot, table).reshaped(shape).isClose(to: answer.tensor())
        },
        CheckLaw("equal-ids-equal-rows", "Wherever an id stands, it has the same row.") { inputs, answer in
            let ids = inputs.ints("ids")
            let rows = answer.tensor().reshaped([ids.count, inputs.tensor("table").shape[1]])
            return ids.indices.allSatisfy { place in
                rows.slice(axis: 0, at: place).isClose(
                    to: rows.slice(axis: 0, at: ids.firstIndex(of: ids[place])!))
            }
        },
    ])
