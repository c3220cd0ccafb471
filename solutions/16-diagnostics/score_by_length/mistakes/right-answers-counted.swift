/// Your numbers are whole, and large where a bucket holds many sequences. Is a bucket with 3 right answers a good one?
///
/// Not if it holds 30. Divide the right answers of a bucket by how many sequences are in it.
var (right, all) = ([Float](repeating: 0, count: edges.count), [Float](repeating: 0, count: edges.count))
for (n, length) in lengths.enumerated() {
    let bucket = edges.firstIndex { length <= $0 }!
    right[bucket] += correct[n]
    all[bucket] += 1
}
return zip(right, all).map { $1 == 0 ? -1 : $0 }
