import NumericCore

/// Weights of a GRU in which z writes, turned into weights of one in which z keeps, with the same states.
///
/// - Parameters:
///   - wih: the weights from the input [3H, D], in blocks of H rows: r, z, n.
///   - whh: the weights from the state [3H, H], in the same blocks.
///   - b: the bias [3H], in the same blocks.
/// - Returns: the same three for the other form.
func gruConvention(wih: Tensor, whh: Tensor, b: Tensor) -> (wih: Tensor, whh: Tensor, b: Tensor) {
    // solution
    let size = whh.shape[1]
    func turned(_ tensor: Tensor) -> Tensor {
        let r = tensor.slice(axis: 0, from: 0, to: size)
        let z = tensor.slice(axis: 0, from: size, to: 2 * size)
        let n = tensor.slice(axis: 0, from: 2 * size, to: 3 * size)
        return concatenate([r, -z, n], axis: 0)
    }
    return (turned(wih), turned(whh), turned(b))
    // stub
    // // Turn the weights into those of the other form, then run: workbook grade
    // unwritten()
    // end
}
