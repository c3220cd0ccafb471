/// Each column is too large by what it would be without a gain. What does a gain of 0 do to its column?
///
/// It makes it 0. You multiplied by 1 + gain. A few models keep their gains as differences from 1, and the formula here does not.
let meanSquare = (x * x).mean(axis: 1).reshaped([x.shape[0], 1])
return x / sqrt(meanSquare + 1e-5) * (1 + gain)
