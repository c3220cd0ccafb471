/// Rows of usual size are right, and a row of zeros is not a number. What is 0 divided by the root of 0?
///
/// Not a number, and with ε under the root it is 0. You left ε out.
let meanSquare = (x * x).mean(axis: 1).reshaped([x.shape[0], 1])
return x / sqrt(meanSquare) * gain
