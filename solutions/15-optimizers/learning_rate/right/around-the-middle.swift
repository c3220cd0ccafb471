/// The fall swings around the middle between peak and floor, by half their distance. The warm-up comes as the smaller share of 1.
let (middle, swing) = ((peak + floor) / 2, (peak - floor) / 2)
let rising: Float = warmUp == 0 ? 1 : min(1, Float(step) / Float(warmUp))
if rising < 1 { return rising * peak }
let angle = Float.pi / Float(total - warmUp) * Float(step - warmUp)
return middle + swing * cos(angle)
