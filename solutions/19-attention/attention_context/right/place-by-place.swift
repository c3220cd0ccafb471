/// One place of all rows at a time, added to what is there. Nothing larger than the result is held.
var context = Tensor(zeros: [values.shape[0], values.shape[2]])
for place in (0..<values.shape[1]).reversed() {
    context += weights.slice(axis: 1, from: place, to: place + 1) * values.slice(axis: 1, at: place)
}
return context
