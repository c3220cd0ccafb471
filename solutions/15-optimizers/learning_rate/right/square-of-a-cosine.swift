/// (1 + cos x) / 2 is the square of cos(x / 2). The rate is a mixture of peak and floor with that weight; Doubles until the end.
guard step >= warmUp else { return Float(Double(peak) * Double(step) / Double(warmUp)) }
let quarter = Double.pi / 2 * Double(step - warmUp) / Double(total - warmUp)
let weight = cos(quarter) * cos(quarter)
return Float(weight * Double(peak) + (1 - weight) * Double(floor))
