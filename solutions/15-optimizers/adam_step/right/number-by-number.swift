/// One weight at a time, as the equations are read. The two corrections are the same for all weights and stand before the loop.
var (lack1, lack2): (Float, Float) = (1, 1)
for _ in 0..<step { (lack1, lack2) = (lack1 * beta1, lack2 * beta2) }
(lack1, lack2) = (1 - lack1, 1 - lack2)
var (newW, newM, newV) = (w.scalars, m.scalars, v.scalars)
for i in newW.indices {
    let slope = g.scalars[i]
    newM[i] += (1 - beta1) * (slope - newM[i])
    newV[i] += (1 - beta2) * (slope * slope - newV[i])
    newW[i] -= rate * (decay * newW[i] + newM[i] / lack1 / (sqrt(newV[i] / lack2) + epsilon))
}
return (Tensor(shape: w.shape, newW), Tensor(shape: w.shape, newM), Tensor(shape: w.shape, newV))
