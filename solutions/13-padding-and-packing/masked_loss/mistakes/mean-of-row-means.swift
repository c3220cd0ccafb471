/// You are right while all rows have the same number of places that count. What weight does a place of a short row have?
///
/// More than one of a long row, since each row has its own mean and the means are averaged. Add up the whole batch, and
/// divide once, by all places that count. A row in which nothing counts has no mean at all.
let (rows, steps) = (losses.shape[0], losses.shape[1])
var loss: Float = 0
var dlosses = Tensor(zeros: losses.shape)
for row in 0..<rows {
    let places = (0..<steps).filter { mask[row, $0] == 1 }
    let weight = 1 / (Float(places.count) * Float(rows))
    for t in places {
        loss += losses[row, t] * weight
        dlosses[row, t] = weight
    }
}
return (loss, dlosses)
