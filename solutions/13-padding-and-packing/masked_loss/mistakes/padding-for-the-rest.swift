/// Your loss is made of what stands at padding and of nothing else. What does a 1 in the mask mean?
///
/// That the place counts. You average over the places where the mask is 0.
let count = Float(mask.count) - mask.sum()
var total: Float = 0
var dlosses = Tensor(zeros: losses.shape)
for row in 0..<losses.shape[0] {
    for t in 0..<losses.shape[1] where mask[row, t] == 0 {
        total += losses[row, t]
        dlosses[row, t] = 1 / count
    }
}
return (total / count, dlosses)
