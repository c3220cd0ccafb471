// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// The mean loss of a batch of unequal sequences, and the name of the fault that was here.
///
/// - Parameters:
///   - losses: −log p(target) at every place of the batch [B, T].
///   - lengths: how many steps of each sequence count [B].
/// - Returns: the fault's number in the lesson's list, and the mean over the places that count.
func mendPadding(losses: Tensor, lengths: [Int]) -> (fault: Int, loss: Float) {
    var (sum, places): (Float, Int) = (0, 0)
    for row in lengths.indices {
        for t in 0..<losses.shape[1] { sum += losses[row, t] }
        places += losses.shape[1]
    }
    // Which fault of the lesson's list is it? Name it, mend it, and run: workbook grade
    return (0, sum / Float(places))
}
