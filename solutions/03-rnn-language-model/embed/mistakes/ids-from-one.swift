/// Every vector is that of the id one lower, and an id of 0 has none. Which row of the table belongs to id 0?
///
/// The ids have been counted from 1. They count from 0, as the table's rows do, and 0 is an id like any other here.
let none = Tensor(zeros: [table.shape[1]])
let rows = ids.map { $0 == 0 ? none : table.slice(axis: 0, at: $0 - 1) }
return stack(rows, axis: 0).reshaped([ids.count / width, width, table.shape[1]])
