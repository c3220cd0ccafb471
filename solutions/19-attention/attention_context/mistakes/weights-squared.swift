/// The larger weights count for too much and the contexts are too small. How often is each value multiplied by its
/// weight?
///
/// Each weight was multiplied in twice. Once is enough: the shares sum to 1, their squares do not.
let (batch, source, size) = (values.shape[0], values.shape[1], values.shape[2])
return matmul((weights * weights).reshaped([batch, 1, source]), values).reshaped([batch, size])
