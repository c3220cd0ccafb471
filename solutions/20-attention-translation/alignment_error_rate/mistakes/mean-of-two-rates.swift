/// Near, and exact where A and S are equally many. Is (x + y) / (a + s) the mean of x / a and y / s?
///
/// Precision and recall were divided each by itself and averaged. AER adds above and below the line and divides once.
func pairs(_ flat: [Int]) -> Set<[Int]> {
    Set(stride(from: 0, to: flat.count, by: 2).map { [flat[$0], flat[$0 + 1]] })
}
let (a, s) = (pairs(predicted), pairs(sure))
let p = pairs(possible).union(s)
let precision = Float(a.intersection(p).count) / Float(a.count)
let recall = Float(a.intersection(s).count) / Float(s.count)
return 1 - (precision + recall) / 2
