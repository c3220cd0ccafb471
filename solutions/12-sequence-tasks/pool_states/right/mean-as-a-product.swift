/// The mean as a product with T equal weights, which is attention without a preference. The maximum by sorting.
let (rows, steps, units) = (states.shape[0], states.shape[1], states.shape[2])
let shares = Tensor(ones: [steps]) / Float(steps)
let means = (0..<rows).map { matmul(shares, states.slice(axis: 0, at: $0)) }
let largest = (0..<rows).map { row in
    Tensor((0..<units).map { unit in (0..<steps).map { states[row, $0, unit] }.sorted().last! })
}
return (stack(means, axis: 0), stack(largest, axis: 0))
