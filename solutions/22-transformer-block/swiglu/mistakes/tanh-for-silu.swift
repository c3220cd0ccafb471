/// However large x becomes, the gate lets through no more than once what W_up makes. Is silu bounded?
///
/// Only from below; above it goes up with z. You used tanh.
let gate = matmul(x, wgate, transposingRight: true)
let up = matmul(x, wup, transposingRight: true)
let inner = tanh(gate) * up
return matmul(inner, wdown, transposingRight: true)
