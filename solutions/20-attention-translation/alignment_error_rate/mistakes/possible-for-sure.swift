/// Right where everything possible is sure; otherwise pairs that are only possible count as if they had to be found.
/// Where does S stand in the formula?
///
/// P stood in all four places. The first part above the line and the second below are about S.
func pairs(_ flat: [Int]) -> Set<[Int]> {
    Set(stride(from: 0, to: flat.count, by: 2).map { [flat[$0], flat[$0 + 1]] })
}
let (a, s) = (pairs(predicted), pairs(sure))
let p = pairs(possible).union(s)
let found = 2 * a.intersection(p).count
return 1 - Float(found) / Float(a.count + p.count)
