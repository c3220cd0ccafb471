/// In `split` each head begins with the right number, and the next one belongs to the next step. Which axis comes last?
///
/// The d numbers of one step. You filled a head column by column, which is [B, K, d, T] read as [B, K, T, d].
let size = x.shape[2] / heads
let columns = stack(
    (0..<heads).map { x.slice(axis: 2, from: $0 * size, to: ($0 + 1) * size) }, axis: 1)
let split = columns.transposed().reshaped(columns.shape)
let joined = concatenate((0..<heads).map { y.slice(axis: 1, at: $0) }, axis: 2)
return (split, joined)
