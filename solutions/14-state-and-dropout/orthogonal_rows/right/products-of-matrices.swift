/// All earlier rows at once: the parts along them are one product of matrices. The products are those of the row as it came.
let (count, width) = (a.shape[0], a.shape[1])
var done = Tensor(zeros: [0, width])
for index in 0..<count {
    let row = a.slice(axis: 0, from: index, to: index + 1)
    let left = index == 0 ? row : row - matmul(matmul(row, done.transposed()), done)
    let unit = left / sqrt((left * left).sum())
    done = index == 0 ? unit : concatenate([done, unit], axis: 0)
}
return done * gain
