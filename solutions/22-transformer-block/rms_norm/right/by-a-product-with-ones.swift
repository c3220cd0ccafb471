/// A product with a matrix of 1 / E puts a row's mean square into every column, so that shapes agree from the start.
let columns = x.shape[1]
let shares = Tensor(ones: [columns, columns]) / Float(columns)
let factor = 1 / sqrt(1e-5 + matmul(x * x, shares))
return factor * (x * gain)
