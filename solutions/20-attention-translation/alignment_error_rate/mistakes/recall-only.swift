/// Predictions that are wrong cost nothing. What would a system get that predicts every pair there is?
///
/// Only the share of sure pairs that were found was taken. Add how many of the predictions are possible, and |A|
/// below.
func pairs(_ flat: [Int]) -> Set<[Int]> {
    Set(stride(from: 0, to: flat.count, by: 2).map { [flat[$0], flat[$0 + 1]] })
}
let (a, s) = (pairs(predicted), pairs(sure))
let p = pairs(possible).union(s)
let found = a.intersection(s).count
return 1 - Float(found) / Float(s.count)
