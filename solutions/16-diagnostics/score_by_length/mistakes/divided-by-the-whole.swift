/// Your scores of all buckets add up to the accuracy of the whole set. A bucket of two sequences, both right, in a set of twenty: what
/// should it score?
///
/// 1. You divide by the number of all sequences, so that small buckets look bad. Divide by what the bucket holds.
var (right, all) = ([Float](repeating: 0, count: edges.count), [Float](repeating: 0, count: edges.count))
for (n, length) in lengths.enumerated() {
    let bucket = edges.firstIndex { length <= $0 }!
    right[bucket] += correct[n]
    all[bucket] += 1
}
return zip(right, all).map { $1 == 0 ? -1 : $0 / Float(lengths.count) }
