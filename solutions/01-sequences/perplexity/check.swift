import CheckKit
import NumericCore

let check = Check(
    laws: [
        CheckLaw(
            "uniform-gives-v", "A model that finds all V tokens equally probable has the perplexity V.",
            probes: { inputs, random in
                var probe = inputs
                let v = Float(2 + random.next() % 30)
                probe["losses"] = .tensor(Tensor(repeating: log(v), shape: inputs.tensor("losses").shape))
                return [probe]
            },
            holds: { inputs, answers in
                let v = exp(inputs[0].tensor("losses")[0])
                return abs(answers[0].float() - v) <= 1e-3 * v
            })
    ])
