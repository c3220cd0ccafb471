/// With W_gate at 0 the result is not 0, and it never becomes large by way of the gate. What does silu make of 5, and what does the
/// sigmoid?
///
/// 4.97 and 0.993. silu(z) is z times its sigmoid. You gated with the sigmoid alone, which is the gated linear unit from before.
let gate = matmul(x, wgate, transposingRight: true)
let up = matmul(x, wup, transposingRight: true)
let inner = sigmoid(gate) * up
return matmul(inner, wdown, transposingRight: true)
