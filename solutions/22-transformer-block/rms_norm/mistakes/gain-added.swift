/// The rows differ from each other as they should in columns whose gain is near 1, but everything is shifted. What does a gain do to its
/// column?
///
/// It multiplies. You added it, as a bias is added; RMSNorm has none.
let meanSquare = (x * x).mean(axis: 1).reshaped([x.shape[0], 1])
return x / sqrt(meanSquare + 1e-5) + gain
