/// `mean` is right, and `shut` and `open` are whole numbers. Could you compare them with those of a batch of another size?
///
/// They are counts. A share is the count divided by how many values of the unit there are, over all sequences and steps that count.
var rows: [Tensor] = []
for (row, length) in lengths.enumerated() {
    rows.append(gates.slice(axis: 0, at: row).slice(axis: 0, from: 0, to: length))
}
let counted = concatenate(rows, axis: 0)
let shut = counted.mapped { $0 < 0.1 ? 1 : 0 }
let open = counted.mapped { $0 > 0.9 ? 1 : 0 }
return (counted.mean(axis: 0), shut.sum(axis: 0), open.sum(axis: 0))
