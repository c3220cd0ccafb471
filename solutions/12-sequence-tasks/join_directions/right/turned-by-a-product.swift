/// Turning the steps round is a product with a matrix that has its ones on the other diagonal. Dear, and one line.
let (rows, steps) = (forward.shape[0], forward.shape[1])
let mirror = Tensor((0..<steps).map { i in (0..<steps).map { $0 == steps - 1 - i ? 1 : 0 } })
let turned = stack((0..<rows).map { matmul(mirror, backward.slice(axis: 0, at: $0)) }, axis: 0)
let ends = concatenate([forward, backward], axis: 2).slice(axis: 1, at: steps - 1)
return (concatenate([forward, turned], axis: 2), ends)
