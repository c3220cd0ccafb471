// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// BLEU of a corpus: how many of the candidates' n-grams, n = 1…4, stand in their references, and a penalty on brevity.
///
/// - Parameters:
///   - candidates: the words of all candidates, one sentence behind the other.
///   - lengths: how many words each candidate has.
///   - references: the words of all references in the same way, one reference for each candidate.
///   - referenceLengths: how many words each reference has.
/// - Returns: from 0 to 100, without smoothing.
func corpusBleu(
    candidates: [Int], lengths: [Int], references: [Int], referenceLengths: [Int]
) -> Float {
    // Count over the corpus first, divide afterwards. Run: workbook grade
    unwritten()
}
