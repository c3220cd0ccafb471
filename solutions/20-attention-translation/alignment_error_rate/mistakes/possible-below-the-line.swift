/// Too high, and possible pairs that nobody predicts make it worse. Which pairs have to be found?
///
/// The sum was divided by |A| + |P|. Below the line stand |A| and |S|: only sure pairs are missed when they are not
/// predicted.
func pairs(_ flat: [Int]) -> Set<[Int]> {
    Set(stride(from: 0, to: flat.count, by: 2).map { [flat[$0], flat[$0 + 1]] })
}
let (a, s) = (pairs(predicted), pairs(sure))
let p = pairs(possible).union(s)
let found = a.intersection(s).count + a.intersection(p).count
return 1 - Float(found) / Float(a.count + p.count)
