/// Both matrices can be exchanged without any change, and no inner number is below −0.28. Where does silu stand?
///
/// On W_gate x, before the product. You multiplied first and put the product through silu.
let gate = matmul(x, wgate, transposingRight: true)
let up = matmul(x, wup, transposingRight: true)
let product = gate * up
let inner = product * sigmoid(product)
return matmul(inner, wdown, transposingRight: true)
