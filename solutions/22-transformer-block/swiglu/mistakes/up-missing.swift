/// Other weights in W_up change nothing. What does silu's result gate?
///
/// W_up x. You sent the gate itself down. Without the second matrix this is an ordinary feed-forward layer with silu.
let gate = matmul(x, wgate, transposingRight: true)
let inner = gate * sigmoid(gate)
return matmul(inner, wdown, transposingRight: true)
