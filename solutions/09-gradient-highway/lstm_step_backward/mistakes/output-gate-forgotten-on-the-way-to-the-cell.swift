/// dcPrevious is off, most where the output gate was nearly shut; the output gate's own rows are right. How much of
/// the cell did h show?
///
/// dh went to the cell as if the output gate stood open. What comes through h is multiplied by o.
let shown = tanh(c)
let dcell = dc + dh * (1 - shown * shown)
let di = dcell * g * i * (1 - i)
let df = dcell * cPrevious * f * (1 - f)
let dg = dcell * i * (1 - g * g)
let doutput = dh * shown * o * (1 - o)
let dsums = concatenate([di, df, dg, doutput], axis: 1)
return (
    matmul(dsums, wih), matmul(dsums, whh), dcell * f, matmul(dsums.transposed(), x),
    matmul(dsums.transposed(), hPrevious), dsums.sum(axis: 0)
)
