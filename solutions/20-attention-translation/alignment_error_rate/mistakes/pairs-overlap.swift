/// Off, though the sure pairs themselves still give 0. How many pairs are in a list of six numbers?
///
/// Each number was paired with the next, so a target place became the source of another pair. Go on by 2.
func pairs(_ flat: [Int]) -> Set<[Int]> {
    Set(stride(from: 0, to: flat.count - 1, by: 1).map { [flat[$0], flat[$0 + 1]] })
}
let (a, s) = (pairs(predicted), pairs(sure))
let p = pairs(possible).union(s)
let found = a.intersection(s).count + a.intersection(p).count
return 1 - Float(found) / Float(a.count + s.count)
