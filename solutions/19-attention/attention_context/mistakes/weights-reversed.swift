/// With all the weight on the last place you return the first value. In which order do the places of weights and values
/// stand?
///
/// The weights were laid over the source backwards. Place j of the weights belongs to place j of the values.
let (batch, source, size) = (values.shape[0], values.shape[1], values.shape[2])
let turned = stack((0..<source).reversed().map { weights.slice(axis: 1, at: $0) }, axis: 1)
return matmul(turned.reshaped([batch, 1, source]), values).reshaped([batch, size])
