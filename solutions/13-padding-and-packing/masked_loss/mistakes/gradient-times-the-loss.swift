/// The loss is right. Your gradient is large where a loss is large. Of what is the mean's slope made?
///
/// Of the weight that a number has in it, 1 over the number of places, whatever the number is. Your gradient holds each
/// place's share of the mean.
let count = mask.sum()
var total: Float = 0
var dlosses = Tensor(zeros: losses.shape)
for row in 0..<losses.shape[0] {
    for t in 0..<losses.shape[1] where mask[row, t] == 1 {
        total += losses[row, t]
        dlosses[row, t] = losses[row, t] / count
    }
}
return (total / count, dlosses)
