/// You have one pair for each token of the batch but the last. Does the first token of a row follow the last token of the row before?
///
/// Not in any text: the rows are separate. Shift inside each row, and leave out the pairs that join two of them.
return (5, Array(tokens.dropLast()), Array(tokens.dropFirst()))
