/// dcPrevious is too large by a factor of its own in each number, and the rest is right. What does the old cell get
/// multiplied by on its way into the new one?
///
/// The gradient was handed to the old cell whole. The step kept a share f of it, so a share f of the gradient goes
/// back.
let shown = tanh(c)
let dcell = dc + dh * o * (1 - shown * shown)
let di = dcell * g * i * (1 - i)
let df = dcell * cPrevious * f * (1 - f)
let dg = dcell * i * (1 - g * g)
let doutput = dh * shown * o * (1 - o)
let dsums = concatenate([di, df, dg, doutput], axis: 1)
return (
    matmul(dsums, wih), matmul(dsums, whh), dcell, matmul(dsums.transposed(), x),
    matmul(dsums.transposed(), hPrevious), dsums.sum(axis: 0)
)
