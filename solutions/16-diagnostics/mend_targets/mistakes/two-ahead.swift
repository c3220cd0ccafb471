/// Each target stands two tokens after its input, and a pair is missing from every row. What comes between the two?
///
/// The token that a language model is asked for, the next. Drop one token at each end, and not two.
var (inputs, targets): ([Int], [Int]) = ([], [])
for begin in stride(from: 0, to: tokens.count, by: width) {
    let row = tokens[begin..<(begin + width)]
    inputs += row.dropLast(2)
    targets += row.dropFirst(2)
}
return (5, inputs, targets)
