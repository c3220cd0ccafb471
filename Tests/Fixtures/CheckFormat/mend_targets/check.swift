import CheckKit
import NumericCore

let check = Check(
    laws: [
        CheckLaw("all-but-one-column-in-both", "All but one column of each row stand in inputs and targets.") { inputs, answer in
            let steps = inputs.int("width") - 1
            return answer.ints("inputs").count == answer.ints("targets").count && answer.ints("inputs").count % steps == 0
        }
    ])
