import NumericCore

/// Where all filler stands at the end you are right. May a place that counts come after one that does not?
///
/// Your loop ends at the first 0 of the mask. The mask may have a 0 anywhere: go through all the places and pass over those.
func perplexity(losses: Tensor, mask: Tensor) -> Float {
    var (sum, count): (Float, Float) = (0, 0)
    for place in 0..<losses.count {
        if mask[place] == 0 { break }
        sum += losses[place]
        count += 1
    }
    return exp(sum / count)
}
