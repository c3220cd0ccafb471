import NumericCore

/// Each state from all the inputs before it: input s counts with its gate times all the shares kept since, and h0 with
/// the product of them all. It shows what the memory is, a weighted mean of the past, at the price of T² products.
func leakyMemory(x: Tensor, gateSums: Tensor, h0: Tensor) -> Tensor {
    let written = sigmoid(gateSums)
    let steps = x.shape[1]
    let states = (0..<steps).map { t in
        var weight = Tensor(ones: h0.shape)
        var sum = Tensor(zeros: h0.shape)
        for s in (0...t).reversed() {
            let z = written.slice(axis: 1, at: s)
            sum = sum + weight * z * x.slice(axis: 1, at: s)
            weight = weight * (1 - z)
        }
        return sum + weight * h0
    }
    return stack(states, axis: 1)
}
