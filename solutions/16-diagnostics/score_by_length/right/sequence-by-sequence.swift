/// Goes through the sequences once and adds each to its bucket. With many buckets this is the faster way.
var (right, all) = ([Float](repeating: 0, count: edges.count), [Float](repeating: 0, count: edges.count))
for (n, length) in lengths.enumerated() {
    let bucket = edges.firstIndex { length <= $0 }!
    right[bucket] += correct[n]
    all[bucket] += 1
}
return zip(right, all).map { $1 == 0 ? -1 : $0 / $1 }
