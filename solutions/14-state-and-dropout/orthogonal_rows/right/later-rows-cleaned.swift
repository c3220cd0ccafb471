/// The other way round: as soon as a row is done, its part is taken from all rows behind it.
var rows = (0..<a.shape[0]).map { a.slice(axis: 0, at: $0) }
for index in rows.indices {
    let square = (rows[index] * rows[index]).sum()
    for later in rows.indices.dropFirst(index + 1) {
        rows[later] -= (rows[later] * rows[index]).sum() / square * rows[index]
    }
    rows[index] = rows[index] * (gain / sqrt(square))
}
return stack(rows, axis: 0)
