/// The three ways one after the other, without a minimum of three: longer, and each way has a line of its own.
func nextRow(above: [Int], letter: String, word: [String]) -> [Int] {
    var left = above[0] + 1
    return [left]
        + word.indices.map { j in
            var best = left + 1
            if above[j + 1] + 1 < best { best = above[j + 1] + 1 }
            let change = word[j] == letter ? above[j] : above[j] + 1
            if change < best { best = change }
            left = best
            return best
        }
}
