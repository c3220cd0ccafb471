/// In `split` the first number of head 0 is right, and the next is one that belongs further on in `x`. Which columns make
/// up a head?
///
/// Neighbours: head 0 has columns 0 up to d. You dealt the columns out in turn, like cards.
let (batch, steps, size) = (x.shape[0], x.shape[1], x.shape[2] / heads)
var split = Tensor(zeros: [batch, heads, steps, size])
for b in 0..<batch {
    for t in 0..<steps {
        for e in 0..<(heads * size) { split[b, e % heads, t, e / heads] = x[b, t, e] }
    }
}
let joined = concatenate((0..<heads).map { y.slice(axis: 1, at: $0) }, axis: 2)
return (split, joined)
