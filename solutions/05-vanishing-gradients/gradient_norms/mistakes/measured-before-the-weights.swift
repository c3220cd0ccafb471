/// The last length is right, and at each state before it the weights of the last step are missing. What lies between the sum of a step and
/// the state it was made from?
///
/// W_h. You measured the gradient in the sum, after tanh's slope. The gradient in the state is had by one more product.
let last = states.shape[0] - 1
var norms = Tensor(zeros: [last + 1])
var signal = upstream
norms[last] = sqrt((signal * signal).sum())
for t in (0..<last).reversed() {
    let h = states.slice(axis: 0, at: t + 1)
    let dsum = signal * (1 - h * h)
    norms[t] = sqrt((dsum * dsum).sum())
    signal = matmul(dsum, wh)
}
return norms
