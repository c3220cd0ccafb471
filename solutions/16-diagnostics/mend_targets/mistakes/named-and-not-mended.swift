/// The name is right, the repair is missing: inputs and targets are still the same tokens. Which token should the network name after
/// it has read the first one of a row?
///
/// The second. So the targets begin one token later than the inputs, and end with the row's last.
var (inputs, targets): ([Int], [Int]) = ([], [])
for begin in stride(from: 0, to: tokens.count, by: width) {
    let row = tokens[begin..<(begin + width)]
    inputs += row.dropLast()
    targets += row.dropLast()
}
return (5, inputs, targets)
