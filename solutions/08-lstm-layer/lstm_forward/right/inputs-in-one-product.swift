/// The inputs of all steps are known, so one large product serves them before the loop, as the libraries do it; only
/// the state's product has to wait its turn. It holds [B, T, 4H] numbers more in memory.
let size = h0.shape[1]
let fromInputs = matmul(x, wih.transposed()) + b
let recurrent = whh.transposed()
var (h, c) = (h0, c0)
let states = (0..<x.shape[1]).map { t -> Tensor in
    let sums = (fromInputs.slice(axis: 1, at: t) + matmul(h, recurrent)).reshaped([h0.shape[0], 4, size])
    let gates = (0..<4).map { block in
        let sum = sums.slice(axis: 1, at: block)
        return block == 2 ? tanh(sum) : sigmoid(sum)
    }
    c = gates[1] * c + gates[0] * gates[2]
    h = gates[3] * tanh(c)
    return h
}
return (states: stack(states, axis: 1), h: h, c: c)
