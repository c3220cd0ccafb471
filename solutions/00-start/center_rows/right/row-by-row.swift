import NumericCore

/// Takes the rows apart, so that each mean is a plain number, and stacks them again.
func centerRows(x: Tensor) -> Tensor {
    stack(
        (0..<x.shape[0]).map { row in
            let numbers = x.slice(axis: 0, at: row)
            return numbers - numbers.mean()
        }, axis: 0)
}
