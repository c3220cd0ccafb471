/// As it is done in other libraries: cut the last axis in two by a reshape, then exchange steps and heads. The exchange is a
/// function for both ways.
func exchanged(_ a: Tensor) -> Tensor {
    let (batch, m, n, size) = (a.shape[0], a.shape[1], a.shape[2], a.shape[3])
    var result = Tensor(zeros: [batch, n, m, size])
    for b in 0..<batch {
        for i in 0..<m {
            for j in 0..<n {
                for e in 0..<size { result[b, j, i, e] = a[b, i, j, e] }
            }
        }
    }
    return result
}
let (batch, steps, width) = (x.shape[0], x.shape[1], x.shape[2])
return (
    split: exchanged(x.reshaped([batch, steps, heads, width / heads])),
    joined: exchanged(y).reshaped([batch, steps, width])
)
