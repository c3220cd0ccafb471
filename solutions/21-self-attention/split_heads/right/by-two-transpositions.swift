/// Puts the heads into rows by turning columns to rows: [B, E, T] is [B, K, d, T], and the last two axes are turned back.
let (batch, steps, width) = (x.shape[0], x.shape[1], x.shape[2])
let size = width / heads
let split = x.transposed().reshaped([batch, heads, size, steps]).transposed()
let joined = y.transposed().reshaped([batch, width, steps]).transposed()
return (split, joined)
