/// All is right but for the empty buckets, which score 0. What would somebody read from a plot with a 0 there?
///
/// That the model fails at this length, when it was never asked. Return −1 where there is no sequence.
var (right, all) = ([Float](repeating: 0, count: edges.count), [Float](repeating: 0, count: edges.count))
for (n, length) in lengths.enumerated() {
    let bucket = edges.firstIndex { length <= $0 }!
    right[bucket] += correct[n]
    all[bucket] += 1
}
return zip(right, all).map { $0 / max(1, $1) }
