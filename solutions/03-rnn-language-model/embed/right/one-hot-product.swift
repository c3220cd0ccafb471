/// One-hot rows times the table: the same numbers, for V times the work. The way back will be easiest to see in this form.
var oneHot = Tensor(zeros: [ids.count, table.shape[0]])
for (place, id) in ids.enumerated() { oneHot[place, id] = 1 }
return matmul(oneHot, table).reshaped([ids.count / width, width, table.shape[1]])
