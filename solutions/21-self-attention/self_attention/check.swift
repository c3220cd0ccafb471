import CheckKit
import NumericCore

let check = Check(
    laws: [
        CheckLaw(
            "equal-steps",
            "Where all steps are alike, each result is the one value they share: the weights of a row add up to 1.",
            probes: { inputs, _ in
                var probe = inputs
                let x = inputs.tensor("x")
                probe["x"] = .tensor(stack((0..<x.shape[1]).map { _ in x.slice(axis: 1, at: 0) }, axis: 1))
                return [probe]
            },
            holds: { probes, answers in
                let values = matmul(probes[0].tensor("x"), probes[0].tensor("wv"), transposingRight: true)
                return answers[0].tensor().isClose(to: values, relative: 1e-3, absolute: 1e-4)
            })
    ])
