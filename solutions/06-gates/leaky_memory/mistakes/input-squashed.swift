import NumericCore

/// No input ever brings your states beyond 1, however large it is. What happens to x on its way?
///
/// tanh is taken of the input. This memory keeps what it is given, as it is: use x without it.
func leakyMemory(x: Tensor, gateSums: Tensor, h0: Tensor) -> Tensor {
    var h = h0
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        let z = sigmoid(gateSums.slice(axis: 1, at: t))
        h = (1 - z) * h + z * tanh(x.slice(axis: 1, at: t))
        states.append(h)
    }
    return stack(states, axis: 1)
}
