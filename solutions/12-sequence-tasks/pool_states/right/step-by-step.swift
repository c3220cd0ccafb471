/// A running sum and a running maximum: it needs no list of states, so it could work while the sequence is read.
var sum = states.slice(axis: 1, at: 0)
var largest = sum
for t in 1..<max(1, states.shape[1]) {
    let h = states.slice(axis: 1, at: t)
    sum = sum + h
    largest = largest + relu(h - largest)
}
return (sum / Float(states.shape[1]), largest)
