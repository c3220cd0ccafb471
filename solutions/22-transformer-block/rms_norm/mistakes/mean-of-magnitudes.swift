/// Rows come out a little too large, unless all their numbers are equally large. What is averaged?
///
/// The squares, and then comes the root. You averaged the magnitudes, in which a single large number counts for less.
let size = x.mapped { abs($0) }.mean(axis: 1).reshaped([x.shape[0], 1])
return x / (size + 1e-5) * gain
