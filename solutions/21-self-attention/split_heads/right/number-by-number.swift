/// Column e belongs to head e / d and is number e % d in it; one loop serves both ways.
let (batch, steps, width) = (x.shape[0], x.shape[1], x.shape[2])
let size = y.shape[3]
var (split, joined) = (Tensor(zeros: y.shape), Tensor(zeros: x.shape))
for e in 0..<width {
    let (head, number) = e.quotientAndRemainder(dividingBy: size)
    for b in 0..<batch {
        for t in 0..<steps {
            split[b, head, t, number] = x[b, t, e]
            joined[b, t, e] = y[b, head, t, number]
        }
    }
}
return (split, joined)
