/// It runs only where F and E are equal, and gives other numbers there. How do weights stand?
///
/// [out, in], so that a product with rows needs them transposed. You used W_down as it is.
let gate = matmul(x, wgate, transposingRight: true)
let up = matmul(x, wup, transposingRight: true)
let inner = gate * sigmoid(gate) * up
return matmul(inner, wdown)
