/// Works out a factor between 0 and 1 as Hugging Face's code does, and applies peak and floor at the end.
var factor: Float
if step < warmUp {
    factor = Float(step) / Float(max(1, warmUp))
} else {
    let progress = Float(step - warmUp) / Float(max(1, total - warmUp))
    factor = max(0, 0.5 * (1 + cos(.pi * 0.5 * 2 * progress)))
    factor = factor * (1 - floor / peak) + floor / peak
}
return peak * factor
