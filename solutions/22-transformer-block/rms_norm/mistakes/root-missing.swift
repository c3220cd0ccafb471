/// Make a row twice as large, and the result becomes half as large. Of which power of a row is the mean of its squares?
///
/// Of the second, so its root has to be taken before a row is divided by it. You divided by the mean square itself.
let meanSquare = (x * x).mean(axis: 1).reshaped([x.shape[0], 1])
return x / (meanSquare + 1e-5) * gain
