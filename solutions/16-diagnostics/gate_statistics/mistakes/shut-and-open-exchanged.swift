/// `mean` is right, and where its value is low your `open` is high. Which of the two shares goes with values below 0.1?
///
/// `shut` does, and it stands before `open` in the result. The two have changed places.
var rows: [Tensor] = []
for (row, length) in lengths.enumerated() {
    rows.append(gates.slice(axis: 0, at: row).slice(axis: 0, from: 0, to: length))
}
let counted = concatenate(rows, axis: 0)
let shut = counted.mapped { $0 < 0.1 ? 1 : 0 }
let open = counted.mapped { $0 > 0.9 ? 1 : 0 }
return (counted.mean(axis: 0), open.mean(axis: 0), shut.mean(axis: 0))
