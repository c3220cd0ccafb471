/// Another row changes the result of this one. Over what is the mean taken?
///
/// Over the E numbers of a row, so axis 1. You took it over the rows, one number for each column, and what a row becomes depends on what
/// else is in the batch.
return x / sqrt((x * x).mean(axis: 0) + 1e-5) * gain
