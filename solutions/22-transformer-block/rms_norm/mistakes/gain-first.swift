/// Twice all gains should give twice the result, and give the same. Where does the gain stand?
///
/// Behind the division. You multiplied first and then divided by the size of the product, which undoes most of it.
let scaled = x * gain
let meanSquare = (scaled * scaled).mean(axis: 1).reshaped([x.shape[0], 1])
return scaled / sqrt(meanSquare + 1e-5)
