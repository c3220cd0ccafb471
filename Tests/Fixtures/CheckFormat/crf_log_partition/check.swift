import CheckKit
import NumericCore

let check = Check(
    cases: [
        ExtraCase("emissions near 200") { inputs, _ in
            inputs["emissions"] = .tensor(inputs.tensor("emissions").map { $0 + 200 })
        }
    ])
