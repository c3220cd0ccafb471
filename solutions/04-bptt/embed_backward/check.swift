import CheckKit
import NumericCore

let check = Check(
    cases: [
        ExtraCase("one token everywhere") { inputs, _ in
            let (id, count) = (inputs.int("vocabulary") - 1, inputs.ints("ids").count)
            inputs["ids"] = .ints([Int](repeating: id, count: count))
        }
    ],
    // Most draws hold id 0 and a repeated id, which the commonest mistakes need to show.
    accepts: { inputs, _ in
        let ids = inputs.ints("ids")
        return ids.count <= inputs.int("vocabulary") || ids.contains(0) || Set(ids).count == 1
    },
    laws: [
        CheckLaw(
            "column-sums", "Nothing is lost: each column of dtable sums to what that column of dx sums to."
        ) {
            inputs, answer in
            answer.tensor().sum(axis: 0).isClose(
                to: inputs.tensor("dx").sum(axis: 0), relative: 1e-4, absolute: 1e-4)
        },
        CheckLaw("ids-that-do-not-occur", "A row whose id does not occur has slopes of 0.") {
            inputs, answer in
            let ids = Set(inputs.ints("ids"))
            return (0..<inputs.int("vocabulary")).allSatisfy { id in
                ids.contains(id) || answer.tensor().slice(axis: 0, at: id).scalars.allSatisfy { $0 == 0 }
            }
        },
    ])
