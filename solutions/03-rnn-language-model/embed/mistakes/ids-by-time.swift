/// The first vector and the last are right, and those between stand in each other's places. Which id comes second in `ids`:
/// the second of sequence 0, or the first of sequence 1?
///
/// The ids have been read step by step, `ids[t * batch + b]`. They stand sequence by sequence: place t of sequence b is
/// `ids[b * width + t]`.
let batch = ids.count / width
var rows: [Tensor] = []
for b in 0..<batch {
    for t in 0..<width { rows.append(table.slice(axis: 0, at: ids[t * batch + b])) }
}
return stack(rows, axis: 0).reshaped([batch, width, table.shape[1]])
