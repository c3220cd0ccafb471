/// dcPrevious alone is wrong, by something that comes from dhPrevious. Which lines of the step, as it is given, use
/// cPrevious?
///
/// One does: the line of the cell. The old cell was also shown as the old h, but by the step before, and with that
/// step's output gate. That path is that step's to walk.
let shown = tanh(c)
let dcell = dc + dh * o * (1 - shown * shown)
let di = dcell * g * i * (1 - i)
let df = dcell * cPrevious * f * (1 - f)
let dg = dcell * i * (1 - g * g)
let doutput = dh * shown * o * (1 - o)
let dsums = concatenate([di, df, dg, doutput], axis: 1)
return (
    matmul(dsums, wih), matmul(dsums, whh),
    dcell * f + matmul(dsums, whh) * o * (1 - tanh(cPrevious) * tanh(cPrevious)),
    matmul(dsums.transposed(), x),
    matmul(dsums.transposed(), hPrevious), dsums.sum(axis: 0)
)
