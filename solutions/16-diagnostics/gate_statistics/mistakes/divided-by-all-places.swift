/// All three are too small in a batch with padding, by the same factor. How many values went into each sum?
///
/// As many as the lengths add up to. You left the padding out of the sums and divided by B times T all the same.
var rows: [Tensor] = []
for (row, length) in lengths.enumerated() {
    rows.append(gates.slice(axis: 0, at: row).slice(axis: 0, from: 0, to: length))
}
let counted = concatenate(rows, axis: 0)
let all = Float(gates.shape[0] * gates.shape[1])
let shut = counted.mapped { $0 < 0.1 ? 1 : 0 }
let open = counted.mapped { $0 > 0.9 ? 1 : 0 }
return (counted.sum(axis: 0) / all, shut.sum(axis: 0) / all, open.sum(axis: 0) / all)
