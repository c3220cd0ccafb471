/// dhPrevious is wrong and everything else right. How many of the four sums look at the old state?
///
/// One block was left out on the way to the old state. All four sums read it, the forget gate's too.
let shown = tanh(c)
let dcell = dc + dh * o * (1 - shown * shown)
let di = dcell * g * i * (1 - i)
let df = dcell * cPrevious * f * (1 - f)
let dg = dcell * i * (1 - g * g)
let doutput = dh * shown * o * (1 - o)
let dsums = concatenate([di, df, dg, doutput], axis: 1)
return (
    matmul(dsums, wih), matmul(concatenate([di, df * 0, dg, doutput], axis: 1), whh), dcell * f,
    matmul(dsums.transposed(), x),
    matmul(dsums.transposed(), hPrevious), dsums.sum(axis: 0)
)
