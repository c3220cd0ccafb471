/// Give both matrices the same weights, and all is right. Which of them goes through silu?
///
/// W_gate. You put W_up through it and left the gate straight. The shapes are the same, so nothing else tells you.
let gate = matmul(x, wgate, transposingRight: true)
let up = matmul(x, wup, transposingRight: true)
let inner = gate * up * sigmoid(up)
return matmul(inner, wdown, transposingRight: true)
