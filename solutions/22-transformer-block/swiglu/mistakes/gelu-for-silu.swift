/// Everything is off by a little. Which curve is it, z times its sigmoid or z times the normal distribution?
///
/// The first. You used GELU, which looks much the same and falls to 0 sooner. With GELU the layer is called GEGLU.
let gate = matmul(x, wgate, transposingRight: true)
let up = matmul(x, wup, transposingRight: true)
let bend = tanh(0.7978846 * (gate + 0.044715 * gate * gate * gate))
let inner = 0.5 * gate * (1 + bend) * up
return matmul(inner, wdown, transposingRight: true)
