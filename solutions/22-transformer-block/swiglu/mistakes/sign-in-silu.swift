/// Where the gate should be wide open it is nearly shut. What is the sigmoid of 5, and what is 1 / (1 + e⁵)?
///
/// 0.993 and 0.007: the sigmoid has e to the minus z. You have z over 1 + e to the z.
let gate = matmul(x, wgate, transposingRight: true)
let up = matmul(x, wup, transposingRight: true)
let inner = gate * sigmoid(-1 * gate) * up
return matmul(inner, wdown, transposingRight: true)
