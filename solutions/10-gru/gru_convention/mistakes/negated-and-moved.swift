/// z's rows have changed their sign, as they should, and stand where r's belong. Does the other form number its gates differently?
///
/// No: its rows are in the order r, z, n too. Put each block back where it was.
let size = whh.shape[1]
func block(_ tensor: Tensor, _ gate: Int) -> Tensor {
    tensor.slice(axis: 0, from: gate * size, to: (gate + 1) * size)
}
func turned(_ tensor: Tensor) -> Tensor {
    concatenate([-block(tensor, 1), block(tensor, 0), block(tensor, 2)], axis: 0)
}
return (turned(wih), turned(whh), turned(b))
