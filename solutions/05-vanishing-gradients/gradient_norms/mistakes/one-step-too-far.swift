/// Your last number should stand one place earlier, and so should all the others. How many steps lie between the last state and the loss?
///
/// None: `upstream` is the gradient in h_T itself. Measure before the signal takes the step from h_t to the state before it.
let last = states.shape[0] - 1
var norms = Tensor(zeros: [last + 1])
var signal = upstream
for t in (0...last).reversed() {
    let h = states.slice(axis: 0, at: t)
    signal = matmul(signal * (1 - h * h), wh)
    norms[t] = sqrt((signal * signal).sum())
}
return norms
