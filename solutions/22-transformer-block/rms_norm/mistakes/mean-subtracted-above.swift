/// The sizes are nearly right, and each row is shifted by a number of its own. What stands above the fraction line?
///
/// The number itself. You divide by the right root, but subtract the mean of the row first.
let meanSquare = (x * x).mean(axis: 1).reshaped([x.shape[0], 1])
return (x - x.mean(axis: 1).reshaped([x.shape[0], 1])) / sqrt(meanSquare + 1e-5) * gain
