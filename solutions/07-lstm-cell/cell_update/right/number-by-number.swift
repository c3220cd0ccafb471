import NumericCore

/// Each number by itself, in a loop over the plain list: it shows that no unit looks at another here.
func cellUpdate(f: Tensor, i: Tensor, o: Tensor, g: Tensor, c: Tensor) -> (c: Tensor, h: Tensor) {
    var (cells, hidden) = (Tensor(zeros: c.shape), Tensor(zeros: c.shape))
    for row in 0..<c.shape[0] {
        for unit in 0..<c.shape[1] {
            let cell = i[row, unit] * g[row, unit] + f[row, unit] * c[row, unit]
            cells[row, unit] = cell
            hidden[row, unit] = tanh(cell) * o[row, unit]
        }
    }
    return (c: cells, h: hidden)
}
