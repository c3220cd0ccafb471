/// A look-up is a product with one-hot rows, so its way back is the product with their transpose. It multiplies mostly zeros.
var oneHot = Tensor(zeros: [ids.count, vocabulary])
for (place, id) in ids.enumerated() { oneHot[place, id] = 1 }
return matmul(oneHot.transposed(), dx)
