import CheckKit
import NumericCore

let check = Check(
    cases: [
        ExtraCase("one id at every place") { inputs, _ in
            inputs["ids"] = .ints(inputs.ints("ids").map { _ in 1 })
        }
    ],
    laws: [
        CheckLaw(
            "nothing-lost",
            "Whatever arrives at the places arrives at the table: the sums of the columns agree."
        ) {
            inputs, answer in
            answer.tensor().sum(axis: 0).isClose(
                to: inputs.tensor("dx").sum(axis: 0), relative: 1e-3, absolute: 1e-4)
        },
        CheckLaw("unseen-ids-stay", "A row that was never looked up has a gradient of 0.") { inputs, answer in
            let seen = Set(inputs.ints("ids"))
            return (0..<inputs.int("vocabulary")).filter { !seen.contains($0) }.allSatisfy { id in
                answer.tensor().slice(axis: 0, at: id).scalars.allSatisfy { $0 == 0 }
            }
        },
    ])
