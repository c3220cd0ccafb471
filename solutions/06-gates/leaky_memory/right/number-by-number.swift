import NumericCore

/// One number of one sequence after the other: units and rows never meet, and here one sees it. Each goes along time
/// by itself.
func leakyMemory(x: Tensor, gateSums: Tensor, h0: Tensor) -> Tensor {
    var states = x
    for row in 0..<x.shape[0] {
        for unit in 0..<x.shape[2] {
            var h = h0[row, unit]
            for t in 0..<x.shape[1] {
                h += sigmoid(gateSums[row, t, unit]) * (x[row, t, unit] - h)
                states[row, t, unit] = h
            }
        }
    }
    return states
}
