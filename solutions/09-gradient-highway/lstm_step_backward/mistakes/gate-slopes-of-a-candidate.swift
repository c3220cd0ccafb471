/// The candidate's rows and dcPrevious are right, and the three gates' rows are not. Which curve has made i, f and o?
///
/// They were given the slope of tanh. A sigmoid with the value a has the slope a(1 − a); 1 − a² is the slope of tanh,
/// and only g has passed one.
let shown = tanh(c)
let dcell = dc + dh * o * (1 - shown * shown)
let di = dcell * g * (1 - i * i)
let df = dcell * cPrevious * (1 - f * f)
let dg = dcell * i * (1 - g * g)
let doutput = dh * shown * (1 - o * o)
let dsums = concatenate([di, df, dg, doutput], axis: 1)
return (
    matmul(dsums, wih), matmul(dsums, whh), dcell * f, matmul(dsums.transposed(), x),
    matmul(dsums.transposed(), hPrevious), dsums.sum(axis: 0)
)
