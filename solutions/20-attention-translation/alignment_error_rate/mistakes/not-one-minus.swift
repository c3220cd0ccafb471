/// 0 for nothing right and 1 for the sure pairs themselves. Is it a rate of hits or of errors that is asked for?
///
/// The share of what was found was returned. The error rate is 1 minus that.
func pairs(_ flat: [Int]) -> Set<[Int]> {
    Set(stride(from: 0, to: flat.count, by: 2).map { [flat[$0], flat[$0 + 1]] })
}
let (a, s) = (pairs(predicted), pairs(sure))
let p = pairs(possible).union(s)
let found = a.intersection(s).count + a.intersection(p).count
return Float(found) / Float(a.count + s.count)
