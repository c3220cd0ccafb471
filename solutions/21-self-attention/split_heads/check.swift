import CheckKit
import NumericCore

/// The columns of one head.
func columns(_ x: Tensor, _ head: Int, of heads: Int) -> Tensor {
    let size = x.shape[2] / heads
    return x.slice(axis: 2, from: head * size, to: (head + 1) * size)
}

let check = Check(
    laws: [
        CheckLaw(
            "first-head-first-columns", "Head 0 holds the first d columns of `x`, each step in its own row."
        ) { inputs, answer in
            answer.tensor("split").slice(axis: 1, at: 0)
                == columns(inputs.tensor("x"), 0, of: inputs.int("heads"))
        },
        CheckLaw(
            "there-and-back", "When `y` is given as the heads of `x`, then `joined` is `x` again.",
            probes: { inputs, _ in
                var probe = inputs
                let (x, heads) = (inputs.tensor("x"), inputs.int("heads"))
                probe["y"] = .tensor(stack((0..<heads).map { columns(x, $0, of: heads) }, axis: 1))
                return [probe]
            },
            holds: { probes, answers in answers[0].tensor("joined") == probes[0].tensor("x") }),
    ])
