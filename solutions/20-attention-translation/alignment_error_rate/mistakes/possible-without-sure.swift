/// Too high, and not even 0 for the sure pairs themselves. Is a sure pair possible?
///
/// P was taken as it is listed. What is sure is possible too: join S to P before you count A ∩ P.
func pairs(_ flat: [Int]) -> Set<[Int]> {
    Set(stride(from: 0, to: flat.count, by: 2).map { [flat[$0], flat[$0 + 1]] })
}
let (a, s) = (pairs(predicted), pairs(sure))
let p = pairs(possible)
let found = a.intersection(s).count + a.intersection(p).count
return 1 - Float(found) / Float(a.count + s.count)
