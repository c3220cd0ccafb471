/// The output gate's rows are wrong and everything else about the cell is right. Set dh to 0: does o still matter to
/// the loss?
///
/// The output gate was given the gradient at c. It stands behind the cell and reaches the loss through h only, so it
/// gets dh.
let shown = tanh(c)
let dcell = dc + dh * o * (1 - shown * shown)
let di = dcell * g * i * (1 - i)
let df = dcell * cPrevious * f * (1 - f)
let dg = dcell * i * (1 - g * g)
let doutput = dcell * shown * o * (1 - o)
let dsums = concatenate([di, df, dg, doutput], axis: 1)
return (
    matmul(dsums, wih), matmul(dsums, whh), dcell * f, matmul(dsums.transposed(), x),
    matmul(dsums.transposed(), hPrevious), dsums.sum(axis: 0)
)
