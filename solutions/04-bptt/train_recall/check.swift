import CheckKit
import NumericCore

private let parameters = ["table", "wx", "wh", "b", "w", "by"]

let check = Check(laws: [
    CheckLaw(
        "once-through-is-twice-half",
        "To train on, from the weights that a first part has left, is to train on the whole.",
        probes: { inputs, _ in
            let (batch, width) = (inputs.int("batch"), inputs.int("width"))
            var first = inputs
            first["ids"] = .ints(Array(inputs.ints("ids").prefix(batch * width)))
            first["targets"] = .ints(Array(inputs.ints("targets").prefix(batch)))
            return [inputs, first]
        },
        holds: { inputs, answers in
            let (batch, width) = (inputs[0].int("batch"), inputs[0].int("width"))
            guard answers[1].floats("losses").count == 1,
                abs(answers[0].floats("losses")[0] - answers[1].floats("losses")[0]) < 1e-3
            else { return false }
            let rest = inputs[0].ints("targets").count / batch - 1
            guard rest > 0 else { return true }
            let second = trainRecall(
                ids: Array(inputs[0].ints("ids").dropFirst(batch * width)),
                targets: Array(inputs[0].ints("targets").dropFirst(batch)), width: width, batch: batch,
                table: answers[1].tensor("table"), wx: answers[1].tensor("wx"), wh: answers[1].tensor("wh"),
                b: answers[1].tensor("b"), w: answers[1].tensor("w"), by: answers[1].tensor("by"),
                rate: inputs[0].float("rate"))
            return answers[0].tensor("wh").isClose(to: second.wh, relative: 1e-2, absolute: 1e-3)
        })
])
