/// The shapes allow your product only when there are as many classes as units, and then the numbers are wrong. Which axis of `w` belongs to
/// the units?
///
/// The second: `w` is [class, unit]. A row of the state meets a row of `w`, so `w` is transposed in the product.
let last = states.slice(axis: 1, at: states.shape[1] - 1)
return matmul(last, w) + by
