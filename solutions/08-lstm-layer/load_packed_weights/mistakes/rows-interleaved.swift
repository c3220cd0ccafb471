/// With one unit all is right. With more, each of your matrices holds rows of all four gates. How far apart do the rows
/// of one gate stand in the file?
///
/// Every fourth row was taken. The rows of a gate stand together, H of them in a block.
let hidden = whh.shape[1]
let joined = concatenate([wih, whh], axis: 1)
let bias = bih + bhh
func block(_ number: Int, of tensor: Tensor) -> Tensor {
    stack((0..<hidden).map { tensor.slice(axis: 0, at: 4 * $0 + number) }, axis: 0)
}
let (i, f, g, o) = (0, 1, 2, 3)
return (
    block(f, of: joined), block(i, of: joined), block(o, of: joined), block(g, of: joined),
    block(f, of: bias), block(i, of: bias), block(o, of: bias), block(g, of: bias)
)
