/// The rows of z in place, one number after the other.
var (newInput, newHidden, newBias) = (wih, whh, b)
let size = whh.shape[1]
for row in size..<2 * size {
    for column in 0..<wih.shape[1] { newInput[row, column] = -wih[row, column] }
    for column in 0..<size { newHidden[row, column] = 0 - whh[row, column] }
    newBias[row] *= -1
}
return (newInput, newHidden, newBias)
