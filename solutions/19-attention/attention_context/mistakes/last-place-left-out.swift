/// The context is too small by the last value times its weight. How many places does your sum run over?
///
/// The sum stopped one place early. All S places count; what is padding has the weight 0 already.
let (batch, source, size) = (values.shape[0], values.shape[1], values.shape[2])
return (values * weights.reshaped([batch, source, 1])).slice(axis: 1, from: 0, to: source - 1).sum(axis: 1)
