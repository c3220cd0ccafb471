/// All signs are as they were, and the first two blocks have changed places. Does the other form call z what is r here?
///
/// No, the order of the rows is the same. z's share is the other side of the same gate, and 1 - sigmoid(a) is
/// sigmoid(-a): the block stays where it is and changes its sign.
let size = whh.shape[1]
func block(_ tensor: Tensor, _ gate: Int) -> Tensor {
    tensor.slice(axis: 0, from: gate * size, to: (gate + 1) * size)
}
func turned(_ tensor: Tensor) -> Tensor {
    concatenate([block(tensor, 1), block(tensor, 0), block(tensor, 2)], axis: 0)
}
return (turned(wih), turned(whh), turned(b))
