/// The three gates' rows are at least four times too large, the candidate's are right. Those are slopes in i, f and
/// o: what is still to be passed on the way to the sums?
///
/// The sigmoids were not passed. Each gate's slope has to be multiplied by a(1 − a) before it meets the weights.
let shown = tanh(c)
let dcell = dc + dh * o * (1 - shown * shown)
let di = dcell * g
let df = dcell * cPrevious
let dg = dcell * i * (1 - g * g)
let doutput = dh * shown
let dsums = concatenate([di, df, dg, doutput], axis: 1)
return (
    matmul(dsums, wih), matmul(dsums, whh), dcell * f, matmul(dsums.transposed(), x),
    matmul(dsums.transposed(), hPrevious), dsums.sum(axis: 0)
)
