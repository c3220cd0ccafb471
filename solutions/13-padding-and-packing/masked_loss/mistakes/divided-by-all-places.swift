/// Your loss is too small wherever there is padding, and the more padding, the smaller. By how many places do you divide?
///
/// By all of the rectangle, B · T. Only the places that count are in the sum, so divide by their number.
let count = Float(losses.count)
var total: Float = 0
var dlosses = Tensor(zeros: losses.shape)
for row in 0..<losses.shape[0] {
    for t in 0..<losses.shape[1] where mask[row, t] == 1 {
        total += losses[row, t]
        dlosses[row, t] = 1 / count
    }
}
return (total / count, dlosses)
