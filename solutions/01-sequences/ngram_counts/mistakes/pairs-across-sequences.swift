import NumericCore

/// The table has a pair too many for every sequence but the last. Where does the word after the last word of a sequence come
/// from?
///
/// The loop runs over all the tokens in one go, and takes the first token of a sequence for the follower of the last token of
/// the one before. Count inside each sequence, with `lengths`.
func ngramCounts(tokens: [Int], lengths: [Int], vocabulary: Int, k: Float) -> Tensor {
    var counts = Tensor(repeating: k, shape: [vocabulary, vocabulary])
    for (context, next) in zip(tokens, tokens.dropFirst()) { counts[context, next] += 1 }
    return counts / counts.sum(axis: 1).reshaped([vocabulary, 1])
}
