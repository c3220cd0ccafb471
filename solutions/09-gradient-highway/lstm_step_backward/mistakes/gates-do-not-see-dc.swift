/// dcPrevious is right, and so are the output gate's rows; the other rows are right where dc is 0. What do i, f and g
/// have a part in: in h only, or in c?
///
/// dc was added on the way to the old cell alone. The gates have made c, so what reaches c from the next step reaches
/// them as well: add dc first, then go to the gates.
let shown = tanh(c)
let dcell = dh * o * (1 - shown * shown)
let di = dcell * g * i * (1 - i)
let df = dcell * cPrevious * f * (1 - f)
let dg = dcell * i * (1 - g * g)
let doutput = dh * shown * o * (1 - o)
let dsums = concatenate([di, df, dg, doutput], axis: 1)
return (
    matmul(dsums, wih), matmul(dsums, whh), (dcell + dc) * f, matmul(dsums.transposed(), x),
    matmul(dsums.transposed(), hPrevious), dsums.sum(axis: 0)
)
