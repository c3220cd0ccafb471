/// Each of the F numbers inside adds its own column of W_down, as often as it says.
var y = Tensor(zeros: x.shape)
for f in 0..<wgate.shape[0] {
    let gate = matmul(x, wgate.slice(axis: 0, at: f)).mapped { $0 * sigmoid($0) }
    let strength = (matmul(x, wup.slice(axis: 0, at: f)) * gate).reshaped([x.shape[0], 1])
    y += strength * wdown.slice(axis: 1, at: f)
}
return y
