/// Some of your numbers are negative, though a probability is not. What makes a positive number of any logit?
///
/// The logits themselves have been divided by their sum. The exponential comes first.
return logits / logits.sum(axis: 1).reshaped([logits.shape[0], 1])
