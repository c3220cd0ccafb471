/// The output gate's rows are at least four times too large, and the other three blocks are right. Your doutput is the
/// slope in o: what lies between o and its sum?
///
/// The sigmoid of the output gate was not passed. Multiply by o(1 − o), as for the other two gates.
let shown = tanh(c)
let dcell = dc + dh * o * (1 - shown * shown)
let di = dcell * g * i * (1 - i)
let df = dcell * cPrevious * f * (1 - f)
let dg = dcell * i * (1 - g * g)
let doutput = dh * shown
let dsums = concatenate([di, df, dg, doutput], axis: 1)
return (
    matmul(dsums, wih), matmul(dsums, whh), dcell * f, matmul(dsums.transposed(), x),
    matmul(dsums.transposed(), hPrevious), dsums.sum(axis: 0)
)
