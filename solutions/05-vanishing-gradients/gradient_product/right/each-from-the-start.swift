/// Multiplies a prefix anew for every place. It is what the words say, at a cost that grows with the square of the length.
Tensor((1...factors.count).map { count in factors.scalars.prefix(count).reduce(1, *) })
