/// Sequence by sequence and unit by unit, with every index in sight. The reset state is worked out whole before any candidate,
/// since each candidate sees all of it.
let (steps, inputs, size) = (x.shape[1], x.shape[2], h0.shape[1])
var states = Tensor(zeros: [x.shape[0], steps, size])
for row in 0..<x.shape[0] {
    var h = (0..<size).map { h0[row, $0] }
    for t in 0..<steps {
        func sum(_ unit: Int, of state: [Float]) -> Float {
            var total = b[unit]
            for j in 0..<size { total += whh[unit, j] * state[j] }
            for j in 0..<inputs { total += wih[unit, j] * x[row, t, j] }
            return total
        }
        let reset = (0..<size).map { h[$0] / (1 + exp(-sum($0, of: h))) }
        let new = (0..<size).map { unit in
            let share = sigmoid(sum(size + unit, of: h))
            return h[unit] + share * (tanh(sum(2 * size + unit, of: reset)) - h[unit])
        }
        for unit in 0..<size { states[row, t, unit] = new[unit] }
        h = new
    }
}
return states
