/// In db the last two blocks have changed places, and dx and dhPrevious are wrong throughout. In which order do the
/// rows of wih stand?
///
/// The slopes were joined as i, f, o, g. The weights are packed as i, f, g, o, and gradients stand as their weights
/// do.
let shown = tanh(c)
let dcell = dc + dh * o * (1 - shown * shown)
let di = dcell * g * i * (1 - i)
let df = dcell * cPrevious * f * (1 - f)
let dg = dcell * i * (1 - g * g)
let doutput = dh * shown * o * (1 - o)
let dsums = concatenate([di, df, doutput, dg], axis: 1)
return (
    matmul(dsums, wih), matmul(dsums, whh), dcell * f, matmul(dsums.transposed(), x),
    matmul(dsums.transposed(), hPrevious), dsums.sum(axis: 0)
)
