/// Multiply your numbers by the first factor and they are right: it is missing from all of them. With what does the loop start?
///
/// The loop began at the second factor, with 1 in the first place. The last step of the sequence has a tanh and a weight too.
var result = Tensor(ones: factors.shape)
for step in 1..<max(1, factors.count) {
    result[step] = result[step - 1] * factors[step]
}
return result
