/// A column of signs, -1 for the rows of z: one product in place of cutting and joining.
let size = whh.shape[1]
let signs = Tensor((0..<3 * size).map { $0 / size == 1 ? -1 : 1 })
let column = signs.reshaped([3 * size, 1])
return (wih * column, whh * column, b * signs)
