import CheckKit
import NumericCore

let check = Check(
    laws: [
        CheckLaw(
            "packing-undoes-it",
            "fuse_gates makes of the eight the matrices they were taken from, and of their biases the sum of PyTorch's two."
        ) { inputs, answer in
            let packed = fuseGates(
                wf: answer.tensor("wf"), wi: answer.tensor("wi"), wo: answer.tensor("wo"),
                wg: answer.tensor("wg"),
                bf: answer.tensor("bf"), bi: answer.tensor("bi"), bo: answer.tensor("bo"),
                bg: answer.tensor("bg"))
            return packed.wih.isClose(to: inputs.tensor("wih"))
                && packed.whh.isClose(to: inputs.tensor("whh"))
                && packed.b.isClose(to: inputs.tensor("bih") + inputs.tensor("bhh"))
        }
    ])
