/// No result is below −0.28. What comes behind W_down?
///
/// Nothing. You put the result through silu once more.
let gate = matmul(x, wgate, transposingRight: true)
let up = matmul(x, wup, transposingRight: true)
let inner = gate * sigmoid(gate) * up
let y = matmul(inner, wdown, transposingRight: true)
return y * sigmoid(y)
