/// Only the output gate's rows are right. Set dh to 0 and all of your results are 0: where does dc enter?
///
/// What reaches c from the next step was left out, and with it the path along which the cell carries a gradient.
/// Add dc to what comes through h.
let shown = tanh(c)
let dcell = dh * o * (1 - shown * shown)
let di = dcell * g * i * (1 - i)
let df = dcell * cPrevious * f * (1 - f)
let dg = dcell * i * (1 - g * g)
let doutput = dh * shown * o * (1 - o)
let dsums = concatenate([di, df, dg, doutput], axis: 1)
return (
    matmul(dsums, wih), matmul(dsums, whh), dcell * f, matmul(dsums.transposed(), x),
    matmul(dsums.transposed(), hPrevious), dsums.sum(axis: 0)
)
