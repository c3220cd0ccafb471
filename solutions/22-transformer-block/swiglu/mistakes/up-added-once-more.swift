/// With W_gate at 0 there should be nothing, and W_up still comes through. What is left of a number whose gate is 0?
///
/// Nothing of it. You added W_up x beside the product; the only way around this part is the stream's, in the block.
let gate = matmul(x, wgate, transposingRight: true)
let up = matmul(x, wup, transposingRight: true)
let inner = gate * sigmoid(gate) * up + up
return matmul(inner, wdown, transposingRight: true)
