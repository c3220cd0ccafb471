/// `shut` is right, and `shut` and `open` always add up to 1. Where did you put the values between 0.1 and 0.9?
///
/// Into `open`, as all that is not shut. They belong to neither share: count what is above 0.9.
var rows: [Tensor] = []
for (row, length) in lengths.enumerated() {
    rows.append(gates.slice(axis: 0, at: row).slice(axis: 0, from: 0, to: length))
}
let counted = concatenate(rows, axis: 0)
let shut = counted.mapped { $0 < 0.1 ? 1 : 0 }
return (counted.mean(axis: 0), shut.mean(axis: 0), 1 - shut.mean(axis: 0))
