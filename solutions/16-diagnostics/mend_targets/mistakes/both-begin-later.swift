/// Inputs and targets are still the same tokens; now both begin one later. Which of the two should have stayed?
///
/// The inputs: the network reads the row from its first token on. Only the targets begin one later.
var (inputs, targets): ([Int], [Int]) = ([], [])
for begin in stride(from: 0, to: tokens.count, by: width) {
    let row = tokens[begin..<(begin + width)]
    inputs += row.dropFirst()
    targets += row.dropFirst()
}
return (5, inputs, targets)
