/// Padding is overwritten with 0 before anything is added up: the selection that libraries call `where`. The rest is sums
/// of whole tensors.
let places = mask.scalars.indices
let clean = Tensor(shape: losses.shape, places.map { mask.scalars[$0] > 0 ? losses.scalars[$0] : 0 })
let weights = mask / mask.sum()
return ((clean * weights).sum(), weights)
