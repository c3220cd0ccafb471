/// Copies number by number into a tensor of the right shape, so nothing has to be folded at the end.
let (batch, size) = (ids.count / width, table.shape[1])
var result = Tensor(zeros: [batch, width, size])
for t in 0..<width {
    for b in 0..<batch {
        for d in 0..<size { result[b, t, d] = table[ids[b * width + t], d] }
    }
}
return result
