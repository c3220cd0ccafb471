// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// The cross-entropy of logits and its gradient, and the name of the fault that was here.
///
/// - Parameters:
///   - logits: the scores of each place [N, V].
///   - targets: the token that stood there [N].
/// - Returns: the fault's number in the lesson's list, the mean loss, and its gradient in the logits [N, V].
func mendSoftmax(logits: Tensor, targets: [Int]) -> (fault: Int, loss: Float, dlogits: Tensor) {
    let n = Float(targets.count)
    let output = softmax(logits, axis: 1)
    let p = softmax(output, axis: 1)
    var loss: Float = 0
    var doutput = p
    for (place, target) in targets.enumerated() {
        loss -= log(p[place, target]) / n
        doutput[place, target] -= 1
    }
    // Back through the softmax: each slope less their weighted mean, times the probability.
    let mean = (doutput * output).sum(axis: 1).reshaped([targets.count, 1])
    let dlogits = output * (doutput - mean)
    // Which fault of the lesson's list is it? Name it, mend it, and run: workbook grade
    return (0, loss, dlogits / n)
}
