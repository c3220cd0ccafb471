/// Your numbers are right for one sequence. With several, does each of them end where the first one ends?
///
/// No: you cut all of them at the length of row 0. Take the length of each row for that row.
let counted = concatenate(
    lengths.indices.map { gates.slice(axis: 0, at: $0).slice(axis: 0, from: 0, to: lengths[0]) }, axis: 0)
let shut = counted.mapped { $0 < 0.1 ? 1 : 0 }
let open = counted.mapped { $0 > 0.9 ? 1 : 0 }
return (counted.mean(axis: 0), shut.mean(axis: 0), open.mean(axis: 0))
