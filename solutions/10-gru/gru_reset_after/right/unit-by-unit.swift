/// Every index in sight, and no product at all: slow, and easy to hold against the four lines of the documentation.
let (steps, inputs, size) = (x.shape[1], x.shape[2], h0.shape[1])
var states = Tensor(zeros: [x.shape[0], steps, size])
for row in 0..<x.shape[0] {
    var old = (0..<size).map { h0[row, $0] }
    for t in 0..<steps {
        func fromInput(_ unit: Int) -> Float {
            (0..<inputs).reduce(bih[unit]) { $0 + wih[unit, $1] * x[row, t, $1] }
        }
        func fromState(_ unit: Int) -> Float { (0..<size).reduce(bhh[unit]) { $0 + whh[unit, $1] * old[$1] } }
        var new = old
        for unit in 0..<size {
            let r = 1 / (1 + exp(-fromInput(unit) - fromState(unit)))
            let z = 1 / (1 + exp(-fromInput(size + unit) - fromState(size + unit)))
            let n = tanh(fromInput(2 * size + unit) + r * fromState(2 * size + unit))
            new[unit] = z * old[unit] + (1 - z) * n
            states[row, t, unit] = new[unit]
        }
        old = new
    }
}
return states
