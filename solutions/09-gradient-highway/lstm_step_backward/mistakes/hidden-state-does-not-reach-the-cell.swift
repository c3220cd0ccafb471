/// Only the output gate's rows are right. Set dc to 0 and dcPrevious is 0, though h is made from c: which line passes
/// dh on to c?
///
/// The path from h to c was left out. h is o times tanh of c, so dh reaches c through both factors, on top of dc.
let shown = tanh(c)
let dcell = dc
let di = dcell * g * i * (1 - i)
let df = dcell * cPrevious * f * (1 - f)
let dg = dcell * i * (1 - g * g)
let doutput = dh * shown * o * (1 - o)
let dsums = concatenate([di, df, dg, doutput], axis: 1)
return (
    matmul(dsums, wih), matmul(dsums, whh), dcell * f, matmul(dsums.transposed(), x),
    matmul(dsums.transposed(), hPrevious), dsums.sum(axis: 0)
)
