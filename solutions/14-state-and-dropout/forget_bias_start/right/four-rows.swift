/// As a matrix of four rows, one for each gate, the forget block is row 1: a mask keeps the others.
let size = bih.shape[0] / 4
let others = Tensor([[1], [0], [1], [1]])
let forget = Tensor([[0], [1], [0], [0]]) * value
return (
    (bih.reshaped([4, size]) * others + forget).reshaped([4 * size]),
    (bhh.reshaped([4, size]) * others).reshaped([4 * size])
)
