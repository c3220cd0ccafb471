/// Your numbers are right and the first two sizes of your shape are exchanged. How many ids does one sequence have?
///
/// The rows have been folded into T groups of B. Fold them into B groups of `width`.
let rows = ids.map { table.slice(axis: 0, at: $0) }
return stack(rows, axis: 0).reshaped([width, ids.count / width, table.shape[1]])
