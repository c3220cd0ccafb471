/// `joined` is right. In `split` each head holds neighbouring columns, but the first of them holds the last columns of `x`. With which
/// columns does head 0 begin?
///
/// With column 0: the order in which `joined` puts the heads side by side is the one in which they are to be cut.
let size = x.shape[2] / heads
let split = stack(
    (0..<heads).reversed().map { x.slice(axis: 2, from: $0 * size, to: ($0 + 1) * size) }, axis: 1)
let joined = concatenate((0..<heads).map { y.slice(axis: 1, at: $0) }, axis: 2)
return (split, joined)
