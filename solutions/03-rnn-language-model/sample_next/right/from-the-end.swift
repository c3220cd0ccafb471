/// Builds the sums first and then counts those that are not above u: a sum that never gets there is left out by counting no
/// further than the last id.
guard temperature > 0 else {
    var best = 0
    for id in 1..<logits.count where logits[id] > logits[best] { best = id }
    return best
}
var sums = softmax(logits / temperature, axis: 0).scalars
for id in sums.indices.dropFirst() { sums[id] += sums[id - 1] }
return sums.dropLast().filter { $0 <= u }.count
