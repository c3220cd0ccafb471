/// At C = S the contexts are off, and elsewhere shapes do not fit. Which numbers share one weight?
///
/// The weights were laid along the numbers of each value, so that place j was left unweighted and number j was
/// weighted. A weight belongs to a whole place: [B, S, 1] stretches over its numbers.
let (batch, source, size) = (values.shape[0], values.shape[1], values.shape[2])
return (values * weights.reshaped([batch, 1, source])).sum(axis: 1)
