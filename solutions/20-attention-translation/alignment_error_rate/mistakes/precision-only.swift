/// Sure pairs that were not predicted do not count as errors. What would a system get that predicts one safe pair?
///
/// Only the share of predictions that are possible was taken. Add how many of the sure pairs were found, and |S|
/// below.
func pairs(_ flat: [Int]) -> Set<[Int]> {
    Set(stride(from: 0, to: flat.count, by: 2).map { [flat[$0], flat[$0 + 1]] })
}
let (a, s) = (pairs(predicted), pairs(sure))
let p = pairs(possible).union(s)
let found = a.intersection(p).count
return 1 - Float(found) / Float(a.count)
