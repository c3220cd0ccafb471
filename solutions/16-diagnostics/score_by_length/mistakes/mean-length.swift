/// Your numbers rise from bucket to bucket and lie between its edges. Of what have you taken the mean?
///
/// Of the lengths. They only say to which bucket a sequence belongs; average `correct` inside it.
var (sum, all) = ([Float](repeating: 0, count: edges.count), [Float](repeating: 0, count: edges.count))
for length in lengths {
    let bucket = edges.firstIndex { length <= $0 }!
    sum[bucket] += Float(length)
    all[bucket] += 1
}
return zip(sum, all).map { $1 == 0 ? -1 : $0 / $1 }
