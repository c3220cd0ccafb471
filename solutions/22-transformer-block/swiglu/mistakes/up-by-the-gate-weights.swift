/// Other weights in W_up change nothing, and no inner number is negative. Which weights made the second product?
///
/// It should be W_up. You used W_gate twice, and a number times itself is never negative.
let gate = matmul(x, wgate, transposingRight: true)
let up = matmul(x, wgate, transposingRight: true)
let inner = gate * sigmoid(gate) * up
return matmul(inner, wdown, transposingRight: true)
