/// Your loss grows with the number of places, and each slope is 1. What does the rate of a training then depend on?
///
/// On how many tokens a batch happens to hold. You returned the sum; divide it, and its gradient, by the number of places
/// that count.
var total: Float = 0
var dlosses = Tensor(zeros: losses.shape)
for row in 0..<losses.shape[0] {
    for t in 0..<losses.shape[1] where mask[row, t] == 1 {
        total += losses[row, t]
        dlosses[row, t] = 1
    }
}
return (total, dlosses)
