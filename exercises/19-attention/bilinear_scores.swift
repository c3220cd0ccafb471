// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// How well each key answers its row's query: q · (W k), and with `scaled` divided by the root of d′.
///
/// - Parameters:
///   - q: one query for each row of the batch [B, d].
///   - keys: the keys of each row's source [B, S, d′].
///   - w: what of the query has to meet what of the key [d, d′].
///   - scaled: whether to divide by the root of d′.
/// - Returns: the scores [B, S].
func bilinearScores(q: Tensor, keys: Tensor, w: Tensor, scaled: Bool) -> Tensor {
    // Turn each query into the space of the keys, then meet its row's keys. Run: workbook grade
    unwritten()
}
