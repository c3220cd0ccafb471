/// In front of your list stands a number that is no token. Where does it come from?
///
/// It is the number of the beginning's row, with which the list was started. It tells the loop where to look and is nothing
/// that the model has chosen: take it off before you return.
var tokens = [table.shape[2]]
for step in 0..<table.shape[0] {
    var best = 0
    for next in 1..<table.shape[2] where table[step, tokens[step], next] > table[step, tokens[step], best] {
        best = next
    }
    tokens.append(best)
    if best == 0 { break }
}
return tokens
