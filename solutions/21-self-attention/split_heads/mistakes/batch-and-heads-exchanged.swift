/// The first sequence's head 0 is right, and then your heads and sequences are mixed up: the second head of the first sequence holds
/// another sequence. Which of the two axes is the outer one?
///
/// The batch. You put the heads outermost and read the result as if they were inside.
let size = x.shape[2] / heads
let split = stack(
    (0..<heads).map { x.slice(axis: 2, from: $0 * size, to: ($0 + 1) * size) }, axis: 0
).reshaped([x.shape[0], heads, x.shape[1], size])
let joined = concatenate((0..<heads).map { y.slice(axis: 1, at: $0) }, axis: 2)
return (split, joined)
