/// Counts the errors themselves: predictions that are not even possible, and sure pairs that nobody predicted. Their
/// sum over |A| + |S| is the same rate.
var (a, s, p): ([(Int, Int)], [(Int, Int)], [(Int, Int)]) = ([], [], [])
func add(_ flat: [Int], to list: inout [(Int, Int)]) {
    var place = 0
    while place < flat.count {
        let pair = (flat[place], flat[place + 1])
        if !list.contains(where: { $0 == pair }) { list.append(pair) }
        place += 2
    }
}
add(predicted, to: &a)
add(sure, to: &s)
add(possible, to: &p)
add(sure, to: &p)
var errors = 0
for pair in a where !p.contains(where: { $0 == pair }) { errors += 1 }
for pair in s where !a.contains(where: { $0 == pair }) { errors += 1 }
return Float(errors) / Float(a.count + s.count)
