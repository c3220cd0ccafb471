/// The loss is right, and the gradient has the right pattern and is too small. Do its numbers add up to 1?
///
/// They would if you had divided by the number of places that count, as in the loss. You divided by all places, B · T.
let count = mask.sum()
var total: Float = 0
for row in 0..<losses.shape[0] {
    for t in 0..<losses.shape[1] where mask[row, t] == 1 { total += losses[row, t] }
}
return (total / count, mask / Float(losses.count))
