/// Nearly right where the gate is large, and wrong where it is negative or small. What does silu make of −1?
///
/// −0.27: it lets a little through, with the sign turned. You used ReLU, which makes 0 of it.
let gate = matmul(x, wgate, transposingRight: true)
let up = matmul(x, wup, transposingRight: true)
let inner = relu(gate) * up
return matmul(inner, wdown, transposingRight: true)
