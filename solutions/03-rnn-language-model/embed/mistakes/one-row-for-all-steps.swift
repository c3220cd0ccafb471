/// Within a sequence all steps have one and the same vector. What in your loop changes from step to step?
///
/// The id that begins the sequence has been looked up at every step. The step belongs into the index: `b * width + t`.
let batch = ids.count / width
var rows: [Tensor] = []
for b in 0..<batch {
    for _ in 0..<width { rows.append(table.slice(axis: 0, at: ids[b * width])) }
}
return stack(rows, axis: 0).reshaped([batch, width, table.shape[1]])
