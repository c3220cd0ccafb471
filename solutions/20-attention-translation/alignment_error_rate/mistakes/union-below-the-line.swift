/// Too low, and below 0 for the sure pairs themselves. Is |A| + |S| the number of pairs in either?
///
/// Below the line stood the number of pairs in the union of A and S. A pair that is in both counts twice there, as it
/// does above.
func pairs(_ flat: [Int]) -> Set<[Int]> {
    Set(stride(from: 0, to: flat.count, by: 2).map { [flat[$0], flat[$0 + 1]] })
}
let (a, s) = (pairs(predicted), pairs(sure))
let p = pairs(possible).union(s)
let found = a.intersection(s).count + a.intersection(p).count
return 1 - Float(found) / Float(a.union(s).count)
