/// All is right but for the empty buckets, which are not a number. What has been divided there?
///
/// 0 by 0. Look at the number of sequences before you divide, and return −1 if there are none.
var (right, all) = ([Float](repeating: 0, count: edges.count), [Float](repeating: 0, count: edges.count))
for (n, length) in lengths.enumerated() {
    let bucket = edges.firstIndex { length <= $0 }!
    right[bucket] += correct[n]
    all[bucket] += 1
}
return zip(right, all).map { $0 / $1 }
