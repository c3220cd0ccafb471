/// Your context stays the same when the weights change. Where do they enter?
///
/// The values were averaged, each with 1 / S. Multiply each by its own weight and add them up.
return values.mean(axis: 1)
