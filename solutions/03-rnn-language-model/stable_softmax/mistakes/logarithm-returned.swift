/// Your numbers are negative, and exp of each is the right one. Which of the two did the task ask for?
///
/// These are the logarithms of the probabilities, which a loss needs. Here the probabilities themselves are wanted.
let lowered = logits - logits.max(axis: 1).reshaped([logits.shape[0], 1])
return lowered - log(exp(lowered).sum(axis: 1)).reshaped([logits.shape[0], 1])
