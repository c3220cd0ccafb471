/// You have `width` pairs a row, and the last asks for the row's first token. Does it follow?
///
/// Nothing is known of what follows the last token, so there is one pair less than there are tokens. Leave the last one out of the
/// inputs.
var (inputs, targets): ([Int], [Int]) = ([], [])
for begin in stride(from: 0, to: tokens.count, by: width) {
    let row = tokens[begin..<(begin + width)]
    inputs += row
    targets += row.dropFirst() + [row.first!]
}
return (5, inputs, targets)
