/// dcPrevious is right where dh is 0, and only there; the rest is right. Which of the two sums in your code is the
/// whole gradient at c?
///
/// f was multiplied into dc as it came in. What came through h belongs to it: the old cell gets f times the whole
/// gradient at c.
let shown = tanh(c)
let dcell = dc + dh * o * (1 - shown * shown)
let di = dcell * g * i * (1 - i)
let df = dcell * cPrevious * f * (1 - f)
let dg = dcell * i * (1 - g * g)
let doutput = dh * shown * o * (1 - o)
let dsums = concatenate([di, df, dg, doutput], axis: 1)
return (
    matmul(dsums, wih), matmul(dsums, whh), dc * f, matmul(dsums.transposed(), x),
    matmul(dsums.transposed(), hPrevious), dsums.sum(axis: 0)
)
