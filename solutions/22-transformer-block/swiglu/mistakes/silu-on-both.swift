/// Turn the sign of W_up, and the result should turn its own; it becomes something else. How many of the two ways are bent?
///
/// One. W_up x is multiplied as it is.
let gate = matmul(x, wgate, transposingRight: true)
let up = matmul(x, wup, transposingRight: true)
let inner = gate * sigmoid(gate) * up * sigmoid(up)
return matmul(inner, wdown, transposingRight: true)
