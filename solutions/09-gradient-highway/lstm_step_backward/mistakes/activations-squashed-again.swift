/// All rows of the three gates are too large, the candidate's are right. Put f = 0.9 into your factor: 0.9 · 0.1 is
/// 0.09; what do you get?
///
/// The gates were put through sigmoid once more before a(1 − a) was taken. The slope of sigmoid at the sum is a(1 −
/// a) with a already squashed, and i, f and o are that.
let shown = tanh(c)
let dcell = dc + dh * o * (1 - shown * shown)
let di = dcell * g * sigmoid(i) * (1 - sigmoid(i))
let df = dcell * cPrevious * sigmoid(f) * (1 - sigmoid(f))
let dg = dcell * i * (1 - g * g)
let doutput = dh * shown * sigmoid(o) * (1 - sigmoid(o))
let dsums = concatenate([di, df, dg, doutput], axis: 1)
return (
    matmul(dsums, wih), matmul(dsums, whh), dcell * f, matmul(dsums.transposed(), x),
    matmul(dsums.transposed(), hPrevious), dsums.sum(axis: 0)
)
