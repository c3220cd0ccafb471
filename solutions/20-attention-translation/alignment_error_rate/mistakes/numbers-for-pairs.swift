/// Far too low. What is one thing in these lists, a number or two of them?
///
/// The single numbers were made a set. The numbers come in twos, a source place and a target place: make pairs first.
func pairs(_ flat: [Int]) -> Set<[Int]> {
    Set(flat.map { [$0] })
}
let (a, s) = (pairs(predicted), pairs(sure))
let p = pairs(possible).union(s)
let found = a.intersection(s).count + a.intersection(p).count
return 1 - Float(found) / Float(a.count + s.count)
