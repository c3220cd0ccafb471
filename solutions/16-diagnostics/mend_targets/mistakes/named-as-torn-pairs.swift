/// The repair is right, and you say that inputs and targets came from different sequences. Where would the loss have stopped then?
///
/// At what the frequencies of the tokens alone allow, well above 0, since the input says nothing of a foreign target. This loss went
/// to almost 0: the input said everything.
var (inputs, targets): ([Int], [Int]) = ([], [])
for begin in stride(from: 0, to: tokens.count, by: width) {
    let row = tokens[begin..<(begin + width)]
    inputs += row.dropLast()
    targets += row.dropFirst()
}
return (6, inputs, targets)
