// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// The log-probability of each target sequence under a decoder.
///
/// - Parameters:
///   - logits: the decoder's logits [B, T, V].
///   - targets: the token that should stand at each place, row after row [B * T].
///   - lengths: how many places of each row count, its end token included [B].
/// - Returns: a log-probability for each row [B].
func seq2seqLogProb(logits: Tensor, targets: [Int], lengths: [Int]) -> Tensor {
    // Add up the logarithms of the tokens that count, then run: workbook grade
    unwritten()
}
