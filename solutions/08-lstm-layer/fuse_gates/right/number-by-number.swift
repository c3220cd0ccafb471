/// Every number is put where it belongs by its indices. It says outright which row of which gate becomes which row, and
/// is slow.
let (hidden, width) = (wf.shape[0], wf.shape[1])
let inputs = width - hidden
var wih = Tensor(zeros: [4 * hidden, inputs])
var whh = Tensor(zeros: [4 * hidden, hidden])
var b = Tensor(zeros: [4 * hidden])
for (block, gate) in [(1, (wf, bf)), (0, (wi, bi)), (3, (wo, bo)), (2, (wg, bg))] {
    for unit in 0..<hidden {
        let row = block * hidden + unit
        b[row] = gate.1[unit]
        for column in 0..<width {
            if column < inputs {
                wih[row, column] = gate.0[unit, column]
            } else {
                whh[row, column - inputs] = gate.0[unit, column]
            }
        }
    }
}
return (wih, whh, b)
