/// Another h0 gives the same states. With which state does your loop begin?
///
/// With zeros, which is only what PyTorch takes when it is given none. Begin with h0.
let size = h0.shape[1]
func block(_ tensor: Tensor, _ index: Int) -> Tensor {
    tensor.slice(axis: 0, from: index * size, to: (index + 1) * size)
}
let b = bih + bhh
var (h, states): (Tensor, [Tensor]) = (Tensor(zeros: h0.shape), [])
for t in 0..<x.shape[1] {
    let xt = x.slice(axis: 1, at: t)
    func both(_ index: Int) -> Tensor {
        matmul(xt, block(wih, index).transposed()) + matmul(h, block(whh, index).transposed())
            + block(b, index)
    }
    let (r, z) = (sigmoid(both(0)), sigmoid(both(1)))
    let past = matmul(h, block(whh, 2).transposed()) + block(bhh, 2)
    let n = tanh(matmul(xt, block(wih, 2).transposed()) + block(bih, 2) + r * past)
    h = n - z * n + z * h
    states.append(h)
}
return stack(states, axis: 1)
