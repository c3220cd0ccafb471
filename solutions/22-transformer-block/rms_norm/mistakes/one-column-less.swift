/// With many columns the result is nearly right, and with few it is too small. By what is the sum of squares divided?
///
/// By E. You divided by E − 1, as for a sample's variance with its mean taken out. No mean is taken out here.
let sum = (x * x).sum(axis: 1).reshaped([x.shape[0], 1])
return x / sqrt(sum / Float(max(1, x.shape[1] - 1)) + 1e-5) * gain
