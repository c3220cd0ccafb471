import NumericCore

/// Only one step's part is in the weights' gradients. How often are the weights used?
///
/// Each step's part replaces the one before. The weights are used at every step, so their gradients add up: write += .
func rnnBackward(
    x: Tensor, h0: Tensor, wx: Tensor, wh: Tensor, b: Tensor, dStates: Tensor
) -> (states: Tensor, dwx: Tensor, dwh: Tensor, db: Tensor, dx: Tensor, dh0: Tensor) {
    let steps = x.shape[1]
    var states = [h0]
    for t in 0..<steps {
        let sum = matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(states[t], wh.transposed()) + b
        states.append(tanh(sum))
    }
    var dwx = Tensor(zeros: wx.shape)
    var dwh = Tensor(zeros: wh.shape)
    var db = Tensor(zeros: b.shape)
    var dx = [Tensor](repeating: Tensor(zeros: [x.shape[0], x.shape[2]]), count: steps)
    var carried = Tensor(zeros: h0.shape)
    for t in (0..<steps).reversed() {
        let dh = dStates.slice(axis: 1, at: t) + carried
        let delta = dh * (1 - states[t + 1] * states[t + 1])
        dwx = matmul(delta.transposed(), x.slice(axis: 1, at: t))
        dwh = matmul(delta.transposed(), states[t])
        db = delta.sum(axis: 0)
        dx[t] = matmul(delta, wx)
        carried = matmul(delta, wh)
    }
    return (stack(Array(states.dropFirst()), axis: 1), dwx, dwh, db, stack(dx, axis: 1), carried)
}
