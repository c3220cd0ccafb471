/// Your numbers are right where all sequences are equally long, and they change with what stands in the padding. Which steps did a
/// unit really take?
///
/// Those before the sequence's length. You took all T of every sequence: leave the others out before you average.
let rows = gates.reshaped([gates.shape[0] * gates.shape[1], gates.shape[2]])
let shut = rows.mapped { $0 < 0.1 ? 1 : 0 }
let open = rows.mapped { $0 > 0.9 ? 1 : 0 }
return (rows.mean(axis: 0), shut.mean(axis: 0), open.mean(axis: 0))
