/// A row of length 1, made longer by the root of E; ε is multiplied by E with it.
let columns = Float(x.shape[1])
let rows = (0..<x.shape[0]).map { n -> Tensor in
    let row = x.slice(axis: 0, at: n)
    let length = sqrt((row * row).sum() + columns * 1e-5)
    return gain * sqrt(columns) * row / length
}
return stack(rows, axis: 0)
