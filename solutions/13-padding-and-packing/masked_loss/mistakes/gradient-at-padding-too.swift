/// The loss is right, and so is its gradient where a place counts. At padding the gradient should be 0. What do you fill
/// it with?
///
/// With 1 over the number of places, everywhere. The loss does not depend on what stands at padding, so its slope there
/// is 0.
let count = mask.sum()
var total: Float = 0
for row in 0..<losses.shape[0] {
    for t in 0..<losses.shape[1] where mask[row, t] == 1 { total += losses[row, t] }
}
return (total / count, Tensor(ones: losses.shape) / count)
