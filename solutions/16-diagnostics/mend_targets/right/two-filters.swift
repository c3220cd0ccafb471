/// The whole batch loses one column for the inputs and another for the targets.
func without(_ column: Int) -> [Int] { tokens.indices.filter { $0 % width != column }.map { tokens[$0] } }
return (5, without(width - 1), without(0))
