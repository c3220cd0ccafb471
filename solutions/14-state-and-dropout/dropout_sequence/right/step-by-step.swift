/// Step after step, as a recurrent loop would do it. Both forms give a pattern `[B, D]` for the step at hand.
let steps = (0..<x.shape[1]).map { t -> Tensor in
    let drawn = uniforms.shape.count == 2 ? uniforms : uniforms.slice(axis: 1, at: t)
    let lost = drawn.mapped { rate > $0 ? 1 : 0 }
    let step = x.slice(axis: 1, at: t) / (1 - rate)
    return step - step * lost
}
return stack(steps, axis: 1)
