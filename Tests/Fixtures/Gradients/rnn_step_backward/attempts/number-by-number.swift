import NumericCore

func rnnStepBackward(
    x: Tensor, hPrevious: Tensor, wx: Tensor, wh: Tensor, b: Tensor, dh: Tensor
) -> (h: Tensor, dwx: Tensor, dwh: Tensor, db: Tensor, dx: Tensor, dhPrevious: Tensor) {
    let (batch, inputs, units) = (x.shape[0], x.shape[1], b.shape[0])
    var h = [[Float]](repeating: [Float](repeating: 0, count: units), count: batch)
    var dwx = [[Float]](repeating: [Float](repeating: 0, count: inputs), count: units)
    var dwh = [[Float]](repeating: [Float](repeating: 0, count: units), count: units)
    var db = [Float](repeating: 0, count: units)
    var dx = [[Float]](repeating: [Float](repeating: 0, count: inputs), count: batch)
    var dhPrevious = [[Float]](repeating: [Float](repeating: 0, count: units), count: batch)
    for row in 0..<batch {
        for unit in 0..<units {
            var sum = b[unit]
            for input in 0..<inputs { sum += wx[unit, input] * x[row, input] }
            for other in 0..<units { sum += wh[unit, other] * hPrevious[row, other] }
            h[row][unit] = tanh(Tensor([sum]))[0]
            let delta = dh[row, unit] * (1 - h[row][unit] * h[row][unit])
            db[unit] += delta
            for input in 0..<inputs {
                dwx[unit][input] += delta * x[row, input]
                dx[row][input] += delta * wx[unit, input]
            }
            for other in 0..<units {
                dwh[unit][other] += delta * hPrevious[row, other]
                dhPrevious[row][other] += delta * wh[unit, other]
            }
        }
    }
    return (Tensor(h), Tensor(dwx), Tensor(dwh), Tensor(db), Tensor(dx), Tensor(dhPrevious))
}
