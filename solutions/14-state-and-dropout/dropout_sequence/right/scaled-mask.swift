/// The scale stands in the mask, which holds 0 or 1/(1 − rate). A shared pattern is repeated for every step.
let scale = 1 / (1 - rate)
let mask = uniforms.mapped { $0 < rate ? 0 : scale }
let steps = mask.shape.count == 3 ? mask : stack([Tensor](repeating: mask, count: x.shape[1]), axis: 1)
return steps * x
