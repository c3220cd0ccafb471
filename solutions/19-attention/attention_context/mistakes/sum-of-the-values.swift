/// Your context stays the same when the weights change, and grows with the source. Where do the weights enter?
///
/// The values were added up as they are. Each counts only as much as its weight.
return values.sum(axis: 1)
