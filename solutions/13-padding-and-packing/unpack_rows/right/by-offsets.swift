/// Where a step begins in the list is known from the counts before it, so any step of any row can be looked up by itself.
/// Nothing is read in order.
var starts = [0]
for count in counts { starts.append(starts.last! + count) }
let depth = rows.shape[1]
let blank = Tensor(zeros: [depth])
var places = [Int](repeating: 0, count: order.count)
for (place, row) in order.enumerated() { places[row] = place }
let batch = places.map { place in
    stack(
        counts.indices.map { t in
            place < counts[t] ? rows.slice(axis: 0, at: starts[t] + place) : blank
        }, axis: 0)
}
return stack(batch, axis: 0)
