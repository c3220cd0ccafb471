/// On the flat numbers of both tensors.
Tensor(shape: w.shape, zip(w.scalars, g.scalars).map { weight, slope in weight - slope * rate })
