/// With W_up at 0 there should be nothing, and there is something. How do the two ways come together?
///
/// By a product, number by number: one gates the other. You added them.
let gate = matmul(x, wgate, transposingRight: true)
let up = matmul(x, wup, transposingRight: true)
let inner = gate * sigmoid(gate) + up
return matmul(inner, wdown, transposingRight: true)
