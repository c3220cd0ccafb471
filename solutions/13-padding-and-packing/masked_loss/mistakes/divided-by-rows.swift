/// Your loss is the right one times the mean length of a row. By what is the sum divided?
///
/// By the number of rows. That is the mean over sequences of their whole losses, and some trainers offer it; long
/// sequences then pull harder. Here every place that counts has the same weight: divide by their number.
let count = Float(losses.shape[0])
var total: Float = 0
var dlosses = Tensor(zeros: losses.shape)
for row in 0..<losses.shape[0] {
    for t in 0..<losses.shape[1] where mask[row, t] == 1 {
        total += losses[row, t]
        dlosses[row, t] = 1 / count
    }
}
return (total / count, dlosses)
