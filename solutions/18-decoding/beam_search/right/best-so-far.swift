/// Looks at each finished sequence when it ends and keeps only the best; sums are in double precision. What is open at the
/// limit is looked at last.
var best: (tokens: [Int], logProbability: Float, score: Float)?
func offer(_ tokens: [Int], _ total: Double) {
    let score = Float(total) / exp(alpha * log(Float(5 + tokens.count) / 6))
    if best == nil || score > best!.score { best = (tokens, Float(total), score) }
}
var beam: [([Int], Double)] = [([], 0)]
for step in 0..<table.shape[0] {
    let rows = table.slice(axis: 0, at: step)
    var places: [([Int], Double)] = []
    for (tokens, total) in beam {
        let row = rows.slice(axis: 0, at: tokens.last ?? table.shape[2]).scalars
        for (next, share) in row.enumerated() {
            // An ordered list that is never longer than the beam is wide.
            let sum = total + Double(share)
            let place = places.firstIndex { $0.1 < sum } ?? places.count
            places.insert((tokens + [next], sum), at: place)
            if places.count > width { places.removeLast() }
        }
    }
    beam = []
    for (tokens, total) in places {
        if tokens.last == 0 { offer(tokens, total) } else { beam.append((tokens, total)) }
    }
}
for (tokens, total) in beam { offer(tokens, total) }
return best!
