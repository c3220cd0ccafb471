/// Right where no pair stands in a list twice. How many pairs are (2, 3), (2, 3)?
///
/// The lists were counted with their repetitions. A, S and P are sets: a pair that is named twice is one pair.
func pairs(_ flat: [Int]) -> [[Int]] {
    stride(from: 0, to: flat.count, by: 2).map { [flat[$0], flat[$0 + 1]] }
}
let (a, s) = (pairs(predicted), pairs(sure))
let p = pairs(possible) + s
let found = a.filter { s.contains($0) }.count + a.filter { p.contains($0) }.count
return 1 - Float(found) / Float(a.count + s.count)
