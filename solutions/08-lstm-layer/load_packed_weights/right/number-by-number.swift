/// Every number is looked up by its row and column. It says outright which row of the file a unit's gate reads, and is
/// slow.
let (inputs, hidden) = (wih.shape[1], whh.shape[1])
func gate(_ block: Int) -> (Tensor, Tensor) {
    var w = Tensor(zeros: [hidden, inputs + hidden])
    var b = Tensor(zeros: [hidden])
    for unit in 0..<hidden {
        let row = unit + block * hidden
        b[unit] = bhh[row] + bih[row]
        for column in 0..<inputs { w[unit, column] = wih[row, column] }
        for column in 0..<hidden { w[unit, inputs + column] = whh[row, column] }
    }
    return (w, b)
}
let (i, f, g, o) = (gate(0), gate(1), gate(2), gate(3))
return (f.0, i.0, o.0, g.0, f.1, i.1, o.1, g.1)
