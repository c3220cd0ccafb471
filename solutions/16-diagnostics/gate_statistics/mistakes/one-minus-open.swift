/// `open` is right, and `shut` and `open` always add up to 1. Is a gate at 0.4 shut, or open?
///
/// Neither, and most values of a gate that decides something are like it. Count the values below 0.1 for themselves.
var rows: [Tensor] = []
for (row, length) in lengths.enumerated() {
    rows.append(gates.slice(axis: 0, at: row).slice(axis: 0, from: 0, to: length))
}
let counted = concatenate(rows, axis: 0)
let open = counted.mapped { $0 > 0.9 ? 1 : 0 }
return (counted.mean(axis: 0), 1 - open.mean(axis: 0), open.mean(axis: 0))
