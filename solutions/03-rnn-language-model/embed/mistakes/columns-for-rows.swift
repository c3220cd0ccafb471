/// With as many ids as numbers in a vector your shape is right, and each vector holds one number of every id. Along which axis
/// of the table do the ids run?
///
/// A column of the table has been taken for each id. The ids run along axis 0, so an id's vector is the row
/// `table.slice(axis: 0, at: id)`.
let rows = ids.map { table.slice(axis: 1, at: $0) }
return stack(rows, axis: 0).reshaped([ids.count / width, width, table.shape[1]])
