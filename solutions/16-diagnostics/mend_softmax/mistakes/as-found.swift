/// Nothing is mended yet: however large the target's logit is, the loss does not come near 0. What goes into the second softmax?
///
/// Probabilities, which lie between 0 and 1. Their softmax is nearly even: with 44 tokens a perfect answer gets 0.059. A loss that
/// takes logits makes the softmax itself.
