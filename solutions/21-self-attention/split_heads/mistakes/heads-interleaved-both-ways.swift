/// Both results are made of the right numbers in other columns, and your two ways undo each other. Which columns make up
/// a head?
///
/// Neighbours: head 0 has columns 0 up to d. You dealt the columns out in turn and took them back in turn. Weights
/// that were trained for the other order would meet the wrong numbers.
let (batch, steps, size) = (x.shape[0], x.shape[1], x.shape[2] / heads)
var split = Tensor(zeros: [batch, heads, steps, size])
var joined = Tensor(zeros: x.shape)
for b in 0..<batch {
    for t in 0..<steps {
        for e in 0..<(heads * size) {
            split[b, e % heads, t, e / heads] = x[b, t, e]
            joined[b, t, e] = y[b, e % heads, t, e / heads]
        }
    }
}
return (split, joined)
