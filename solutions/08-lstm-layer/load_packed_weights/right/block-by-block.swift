/// Each tensor is cut into its four blocks first, and what belongs together is joined after it. Nothing larger than one
/// gate is ever put together.
let hidden = bih.shape[0] / 4
func blocks(_ t: Tensor) -> [Tensor] {
    (0..<4).map { t.slice(axis: 0, from: $0 * hidden, to: $0 * hidden + hidden) }
}
let w = zip(blocks(wih), blocks(whh)).map { concatenate([$0, $1], axis: 1) }
let b = zip(blocks(bhh), blocks(bih)).map { $0 + $1 }
return (wf: w[1], wi: w[0], wo: w[3], wg: w[2], bf: b[1], bi: b[0], bo: b[3], bg: b[2])
