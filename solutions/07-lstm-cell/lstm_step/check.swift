import CheckKit
import NumericCore

let check = Check(
    laws: [
        CheckLaw(
            "equals-its-parts", "A step is lstmGates, and then cellUpdate with the gates that it gave.",
            holds: { inputs, answer in
                let gates = lstmGates(
                    x: inputs.tensor("x"), h: inputs.tensor("h"),
                    wf: inputs.tensor("wf"), wi: inputs.tensor("wi"),
                    wo: inputs.tensor("wo"), wg: inputs.tensor("wg"),
                    bf: inputs.tensor("bf"), bi: inputs.tensor("bi"),
                    bo: inputs.tensor("bo"), bg: inputs.tensor("bg"))
                let parts = cellUpdate(f: gates.f, i: gates.i, o: gates.o, g: gates.g, c: inputs.tensor("c"))
                return answer.tensor("h").isClose(to: parts.h) && answer.tensor("c").isClose(to: parts.c)
            })
    ])
