/// Asks of every place whether a neighbour follows in its row. One condition, and no slices.
var (inputs, targets): ([Int], [Int]) = ([], [])
for place in tokens.indices where place % width != width - 1 {
    inputs.append(tokens[place])
    targets.append(tokens[place + 1])
}
return (5, inputs, targets)
