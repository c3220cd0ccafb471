/// Turn the sign of x, and the result stays as it was. What bends the way of the gate?
///
/// silu. You multiplied the two products as they are. Such a layer exists, and is called bilinear.
let gate = matmul(x, wgate, transposingRight: true)
let up = matmul(x, wup, transposingRight: true)
let inner = gate * up
return matmul(inner, wdown, transposingRight: true)
