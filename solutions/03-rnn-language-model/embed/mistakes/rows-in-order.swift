/// The vectors come in the order of the table's rows, whatever the ids are. Where in your loop is an id used?
///
/// The place has been looked up, and not the id that stands there: `ids[place]` is missing.
let rows = ids.indices.map { table.slice(axis: 0, at: $0 % table.shape[0]) }
return stack(rows, axis: 0).reshaped([ids.count / width, width, table.shape[1]])
