/// A sequence whose length is an edge stands in your next bucket, or in none. With the edge 5, where does a sequence of length 5
/// belong?
///
/// Into the bucket that ends at 5: an edge is the longest length of its bucket. Compare with `<=`.
var (right, all) = ([Float](repeating: 0, count: edges.count), [Float](repeating: 0, count: edges.count))
for (n, length) in lengths.enumerated() {
    guard let bucket = edges.firstIndex(where: { length < $0 }) else { continue }
    right[bucket] += correct[n]
    all[bucket] += 1
}
return zip(right, all).map { $1 == 0 ? -1 : $0 / $1 }
