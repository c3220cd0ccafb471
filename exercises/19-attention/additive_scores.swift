// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// How well each key answers its row's query, by a small network: v · tanh(W q + U k).
///
/// - Parameters:
///   - q: one query for each row of the batch [B, d].
///   - keys: the keys of each row's source [B, S, d′].
///   - w: the hidden layer's weights from the query [A, d].
///   - u: its weights from the key [A, d′].
///   - v: what each hidden number adds to the score [A].
/// - Returns: the scores [B, S].
func additiveScores(q: Tensor, keys: Tensor, w: Tensor, u: Tensor, v: Tensor) -> Tensor {
    // One hidden layer for each pair of query and key, then one number of it. Run: workbook grade
    unwritten()
}
