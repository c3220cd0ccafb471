/// Inputs, states and a column of ones side by side, as in the joined form: one product gives both weights and the bias,
/// and another both gradients that go back. The copies are its price.
let one = Tensor(ones: [x.shape[0], 1])
let seen = concatenate([x, hPrevious, one], axis: 1)
let slopeOfCell = o * (1 - tanh(c) * tanh(c))
let total = dh * slopeOfCell + dc
let before = concatenate([total * g, total * cPrevious, total * i, dh * tanh(c)], axis: 1)
let gates = concatenate([i * (1 - i), f * (1 - f), 1 - g * g, o * (1 - o)], axis: 1)
let slopes = before * gates
let weights = matmul(slopes.transposed(), seen)
let back = matmul(slopes, concatenate([wih, whh], axis: 1))
let (inputs, all) = (x.shape[1], seen.shape[1])
return (
    back.slice(axis: 1, from: 0, to: inputs), back.slice(axis: 1, from: inputs, to: all - 1), total * f,
    weights.slice(axis: 1, from: 0, to: inputs), weights.slice(axis: 1, from: inputs, to: all - 1),
    weights.slice(axis: 1, at: all - 1)
)
