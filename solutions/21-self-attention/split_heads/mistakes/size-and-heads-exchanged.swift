/// Your `split` has as many heads as a head should have numbers, and the other way round. What is `heads`, and what is had by
/// dividing?
///
/// `heads` is K, how many there are. Each is E / K numbers wide.
let split = stack(
    (0..<(x.shape[2] / heads)).map { x.slice(axis: 2, from: $0 * heads, to: ($0 + 1) * heads) }, axis: 1)
let joined = concatenate((0..<heads).map { y.slice(axis: 1, at: $0) }, axis: 2)
return (split, joined)
