/// The rows of i and of g are both wrong, all others right. In i · g, what is the slope in i, and what in g?
///
/// Each of two factors has the other as its slope. Here each got itself.
let shown = tanh(c)
let dcell = dc + dh * o * (1 - shown * shown)
let di = dcell * i * i * (1 - i)
let df = dcell * cPrevious * f * (1 - f)
let dg = dcell * g * (1 - g * g)
let doutput = dh * shown * o * (1 - o)
let dsums = concatenate([di, df, dg, doutput], axis: 1)
return (
    matmul(dsums, wih), matmul(dsums, whh), dcell * f, matmul(dsums.transposed(), x),
    matmul(dsums.transposed(), hPrevious), dsums.sum(axis: 0)
)
