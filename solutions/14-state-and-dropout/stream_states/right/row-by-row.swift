/// Row after row, number by number: the outer loop goes over the streams, each with a list of H numbers as its state.
let (steps, inputs, units) = (x.shape[1], x.shape[2], wh.shape[0])
var result = Tensor(zeros: [x.shape[0], steps, units])
for row in 0..<x.shape[0] {
    var h = (0..<units).map { h0[row, $0] }
    for t in 0..<steps {
        if starts[row, t] > 0.5 { h = [Float](repeating: 0, count: units) }
        let old = h
        for unit in 0..<units {
            var sum = b[unit]
            for input in 0..<inputs { sum += wx[unit, input] * x[row, t, input] }
            for other in 0..<units { sum += wh[unit, other] * old[other] }
            h[unit] = tanh(sum)
            result[row, t, unit] = h[unit]
        }
    }
}
return result
