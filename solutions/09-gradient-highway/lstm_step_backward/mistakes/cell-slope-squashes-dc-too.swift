/// With dh = 0 and dc = 1, dcPrevious should be f and yours is smaller. Which of the two gradients goes through o and
/// tanh?
///
/// dc was added before the factor o(1 − tanh²c). It reaches c from the next step directly; only dh comes through the
/// output gate.
let shown = tanh(c)
let dcell = (dc + dh) * o * (1 - shown * shown)
let di = dcell * g * i * (1 - i)
let df = dcell * cPrevious * f * (1 - f)
let dg = dcell * i * (1 - g * g)
let doutput = dh * shown * o * (1 - o)
let dsums = concatenate([di, df, dg, doutput], axis: 1)
return (
    matmul(dsums, wih), matmul(dsums, whh), dcell * f, matmul(dsums.transposed(), x),
    matmul(dsums.transposed(), hPrevious), dsums.sum(axis: 0)
)
