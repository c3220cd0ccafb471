/// Each row of the result has the mean 0 before its gain. Is that asked for?
///
/// No. This is layer normalisation: it takes the mean out first, and divides by the spread around it. RMSNorm leaves the mean in.
let mean = x.mean(axis: 1).reshaped([x.shape[0], 1])
let centered = x - mean
let variance = (centered * centered).mean(axis: 1).reshaped([x.shape[0], 1])
return centered / sqrt(variance + 1e-5) * gain
