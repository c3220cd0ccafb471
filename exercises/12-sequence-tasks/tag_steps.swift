// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// A score for each tag at each step, and the tag that wins there.
///
/// - Parameters:
///   - states: the states after every step [B, T, H].
///   - w: the output layer's weights [Y, H].
///   - by: its bias [Y].
/// - Returns: the logits [B, T, Y], and the tags, those of sequence 0 first [B * T]. The lowest of several largest wins.
func tagSteps(states: Tensor, w: Tensor, by: Tensor) -> (logits: Tensor, tags: [Int]) {
    // Score every step and pick its tag, then run: workbook grade
    unwritten()
}
