/// dcPrevious is too large where the cell is far from 0, and so are the rows of i, f and g. The output gate's are
/// right. What is the slope of tanh(c) in c?
///
/// dh went to c as if h were o times c. Between them is a tanh with the slope 1 − tanh²c.
let shown = tanh(c)
let dcell = dc + dh * o
let di = dcell * g * i * (1 - i)
let df = dcell * cPrevious * f * (1 - f)
let dg = dcell * i * (1 - g * g)
let doutput = dh * shown * o * (1 - o)
let dsums = concatenate([di, df, dg, doutput], axis: 1)
return (
    matmul(dsums, wih), matmul(dsums, whh), dcell * f, matmul(dsums.transposed(), x),
    matmul(dsums.transposed(), hPrevious), dsums.sum(axis: 0)
)
