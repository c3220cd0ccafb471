/// The loss is right, and its gradient is 1 wherever a place counts. If one loss rises by 1, by how much does the mean
/// rise?
///
/// By 1 over the number of places that count. You returned the mask, which is the gradient of the sum.
let count = mask.sum()
var total: Float = 0
for row in 0..<losses.shape[0] {
    for t in 0..<losses.shape[1] where mask[row, t] == 1 { total += losses[row, t] }
}
return (total / count, mask)
