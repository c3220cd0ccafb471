/// A little off nearly always, and a single pair is not seen at all. How many pairs are in a list of six numbers?
///
/// The last pair of each list was left out. `stride(from:to:by:)` stops before its end by itself.
func pairs(_ flat: [Int]) -> Set<[Int]> {
    Set(stride(from: 0, to: flat.count - 2, by: 2).map { [flat[$0], flat[$0 + 1]] })
}
let (a, s) = (pairs(predicted), pairs(sure))
let p = pairs(possible).union(s)
let found = a.intersection(s).count + a.intersection(p).count
guard a.count + s.count > 0 else { return 0 }
return 1 - Float(found) / Float(a.count + s.count)
