/// At C = S the contexts are off, and elsewhere shapes do not fit. Which axis disappears, that of the places or that of
/// a value's numbers?
///
/// The sum ran over the numbers of each value. It runs over the places: all numbers of one value get the same weight.
let (batch, source, size) = (values.shape[0], values.shape[1], values.shape[2])
return (values * weights.reshaped([batch, 1, source])).sum(axis: 2)
