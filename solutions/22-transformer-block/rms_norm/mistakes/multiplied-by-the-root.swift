/// Large rows become larger still, and small ones smaller. Should a row be multiplied by its size, or divided by it?
///
/// Divided, so that all rows end up with about the same size.
let meanSquare = (x * x).mean(axis: 1).reshaped([x.shape[0], 1])
return x * sqrt(meanSquare + 1e-5) * gain
