/// Three loops. The index of the number is chosen by the form, and nothing is broadcast.
let shared = uniforms.shape.count == 2
var result = x
for row in 0..<x.shape[0] {
    for step in 0..<x.shape[1] {
        for entry in 0..<x.shape[2] {
            let drawn = shared ? uniforms[row, entry] : uniforms[row, step, entry]
            result[row, step, entry] = drawn < rate ? 0 : x[row, step, entry] / (1 - rate)
        }
    }
}
return result
