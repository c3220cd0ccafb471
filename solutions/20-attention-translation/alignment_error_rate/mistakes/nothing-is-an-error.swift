/// Right, but with neither a predicted nor a sure pair your answer is 1. Whom did you miss there?
///
/// Without any pair the rate was given as 1. By this course's convention a rate of 0/0 is 0: nothing was asked for
/// and nothing was wrong.
func pairs(_ flat: [Int]) -> Set<[Int]> {
    Set(stride(from: 0, to: flat.count, by: 2).map { [flat[$0], flat[$0 + 1]] })
}
let (a, s) = (pairs(predicted), pairs(sure))
let p = pairs(possible).union(s)
guard a.count + s.count > 0 else { return 1 }
let found = a.intersection(s).count + a.intersection(p).count
return 1 - Float(found) / Float(a.count + s.count)
