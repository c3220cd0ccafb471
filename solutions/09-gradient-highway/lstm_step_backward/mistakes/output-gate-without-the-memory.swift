/// The output gate's rows of db, dwih and dwhh are off, each unit's by a factor of its own; dcPrevious is right. What
/// does h change by when o moves a little?
///
/// The slope of h in o is tanh of c, and the factor is missing. Multiply dh by it.
let shown = tanh(c)
let dcell = dc + dh * o * (1 - shown * shown)
let di = dcell * g * i * (1 - i)
let df = dcell * cPrevious * f * (1 - f)
let dg = dcell * i * (1 - g * g)
let doutput = dh * o * (1 - o)
let dsums = concatenate([di, df, dg, doutput], axis: 1)
return (
    matmul(dsums, wih), matmul(dsums, whh), dcell * f, matmul(dsums.transposed(), x),
    matmul(dsums.transposed(), hPrevious), dsums.sum(axis: 0)
)
