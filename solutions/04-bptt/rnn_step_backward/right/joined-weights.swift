/// Input, state and a column of ones side by side, with weights to match: two products give all five results, to be cut apart.
let (batch, inputs, units) = (x.shape[0], x.shape[1], h.shape[1])
let joined = concatenate([x, hPrevious, Tensor(ones: [batch, 1])], axis: 1)
let dsum = dh - dh * h * h
let dJoined = matmul(dsum, concatenate([wx, wh], axis: 1))
let dWeights = matmul(dsum, joined, transposingLeft: true)
return (
    dJoined.slice(axis: 1, from: 0, to: inputs), dJoined.slice(axis: 1, from: inputs, to: inputs + units),
    dWeights.slice(axis: 1, from: 0, to: inputs), dWeights.slice(axis: 1, from: inputs, to: inputs + units),
    dWeights.slice(axis: 1, at: inputs + units)
)
