/// Rows of usual size are right. The row near 0.003 comes out as large as the others. What is the root of 0.00001?
///
/// About 0.003. Inside the root ε is as much as a row of that size; outside it is next to nothing. You added it to the root.
let meanSquare = (x * x).mean(axis: 1).reshaped([x.shape[0], 1])
return x / (sqrt(meanSquare) + 1e-5) * gain
