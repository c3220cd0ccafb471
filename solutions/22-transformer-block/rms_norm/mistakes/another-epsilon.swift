/// Only very small rows are wrong, and they come out too large. How large is ε here?
///
/// 0.00001. You took 0.000001, as some models do. Where numbers are small a network has to be run with the ε it was trained with.
let meanSquare = (x * x).mean(axis: 1).reshaped([x.shape[0], 1])
return x / sqrt(meanSquare + 1e-6) * gain
