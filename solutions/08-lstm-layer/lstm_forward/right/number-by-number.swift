/// Loops over batch, step and unit, with every sum added up by hand in Double. It shows which four rows a unit reads,
/// and is slow.
let (batch, steps, inputs, size) = (x.shape[0], x.shape[1], x.shape[2], h0.shape[1])
var states = Tensor(zeros: [batch, steps, size])
var (h, c) = (h0, c0)
func logistic(_ a: Double) -> Double { 1 / (1 + Double(exp(Float(-a)))) }
for row in 0..<batch {
    for t in 0..<steps {
        let old = h
        for unit in 0..<size {
            func sum(_ block: Int) -> Double {
                let r = block * size + unit
                var total = Double(b[r])
                for k in (0..<size).reversed() { total += Double(whh[r, k]) * Double(old[row, k]) }
                for k in (0..<inputs).reversed() { total += Double(wih[r, k]) * Double(x[row, t, k]) }
                return total
            }
            let written = logistic(sum(0)) * Double(tanh(Float(sum(2))))
            c[row, unit] = Float(logistic(sum(1)) * Double(c[row, unit]) + written)
            h[row, unit] = Float(logistic(sum(3))) * tanh(c[row, unit])
            states[row, t, unit] = h[row, unit]
        }
    }
}
return (states, h, c)
