/// Too high: about a half is left even for the sure pairs themselves. How often is a predicted pair counted that is
/// sure?
///
/// Each predicted pair was counted once. A sure pair is in both parts: as a prediction that is possible and as a sure
/// pair that was found.
func pairs(_ flat: [Int]) -> Set<[Int]> {
    Set(stride(from: 0, to: flat.count, by: 2).map { [flat[$0], flat[$0 + 1]] })
}
let (a, s) = (pairs(predicted), pairs(sure))
let p = pairs(possible).union(s)
let found = a.intersection(p).count
return 1 - Float(found) / Float(a.count + s.count)
