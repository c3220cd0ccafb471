/// Other weights in W_up change nothing, and nearly all inner numbers are positive. Which weights made the second product?
///
/// It should be W_up. You used W_gate twice, and a number times itself is rarely negative.
let gate = matmul(x, wgate, transposingRight: true)
let up = matmul(x, wgate, transposingRight: true)
let inner = gate * sigmoid(gate) * up
return matmul(inner, wdown, transposingRight: true)
