/// Every context is too small by the factor S. What do the weights of a row sum to?
///
/// The mean of the weighted values was taken. The weights sum to 1 already, so their sum is the whole mean.
let (batch, source, size) = (values.shape[0], values.shape[1], values.shape[2])
return (values * weights.reshaped([batch, source, 1])).mean(axis: 1)
