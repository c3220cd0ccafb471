/// `split` has the right shape, and row 0 of head 0 is right. The next row of that head comes from the same step again.
/// In what order do the numbers of `x` lie?
///
/// Step by step, all E numbers of a step together. `reshaped` keeps that order, so each head is filled with whole steps, one after
/// another. The columns have to be cut before a head is made: [B,T,E] is [B,T,K,d], and then T and K change places.
let size = x.shape[2] / heads
let split = x.reshaped([x.shape[0], heads, x.shape[1], size])
let joined = concatenate((0..<heads).map { y.slice(axis: 1, at: $0) }, axis: 2)
return (split, joined)
