/// Plain loops, one place after the other: the most lines and the fewest shapes.
let n = Float(targets.count)
var (loss, dlogits): (Float, Tensor) = (0, logits)
for place in targets.indices {
    let row = logits.slice(axis: 0, at: place).scalars
    let largest = row.max()!
    var total: Float = 0
    for z in row { total += exp(z - largest) }
    loss += largest + log(total) - row[targets[place]]
    for (token, z) in row.enumerated() {
        dlogits[place, token] = (exp(z - largest) / total - (token == targets[place] ? 1 : 0)) / n
    }
}
return (loss / n, dlogits)
