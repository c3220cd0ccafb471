/// Says what follows a token at a step, and calls itself for the rest. No variable changes; it needs as many calls as steps.
func rest(after last: Int, from step: Int) -> [Int] {
    guard step < table.shape[0] else { return [] }
    let row = table.slice(axis: 0, at: step).slice(axis: 0, at: last).scalars
    let next = row.indices.max { row[$0] < row[$1] }!
    return next == 0 ? [0] : [next] + rest(after: next, from: step + 1)
}
return rest(after: table.shape[2], from: 0)
