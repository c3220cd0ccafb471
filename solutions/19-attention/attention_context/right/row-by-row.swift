/// For each row a vector times a matrix, then all rows stacked.
return stack(
    (0..<values.shape[0]).map { row in
        matmul(weights.slice(axis: 0, at: row), values.slice(axis: 0, at: row))
    }, axis: 0)
