/// Your score and the right one add up to 1 in every bucket. Which answers does `correct` mark with a 1?
///
/// The right ones. You have the error rate; the accuracy is the share of the ones.
var (wrong, all) = ([Float](repeating: 0, count: edges.count), [Float](repeating: 0, count: edges.count))
for (n, length) in lengths.enumerated() {
    let bucket = edges.firstIndex { length <= $0 }!
    wrong[bucket] += 1 - correct[n]
    all[bucket] += 1
}
return zip(wrong, all).map { $1 == 0 ? -1 : $0 / $1 }
