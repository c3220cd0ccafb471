/// `split` is right. In `joined` column 0 is right, and column 1 holds the first number of the next head. What stands beside a head's
/// first number?
///
/// Its second. All d numbers of head 0 come first, then those of head 1. You put the heads along a new last axis, so that they
/// alternate.
let size = x.shape[2] / heads
let split = stack(
    (0..<heads).map { x.slice(axis: 2, from: $0 * size, to: ($0 + 1) * size) }, axis: 1)
let joined = stack((0..<heads).map { y.slice(axis: 1, at: $0) }, axis: 3).reshaped(x.shape)
return (split, joined)
