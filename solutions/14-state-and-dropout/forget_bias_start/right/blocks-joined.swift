/// The vectors are put together from blocks. No loop over entries, and the order of the gates is written out.
let size = bih.shape[0] / 4
func with(_ forget: Float, in bias: Tensor) -> Tensor {
    concatenate(
        [
            bias.slice(axis: 0, from: 0, to: size), Tensor(ones: [size]) * forget,
            bias.slice(axis: 0, from: 2 * size, to: 4 * size),
        ], axis: 0)
}
return (with(value, in: bih), with(0, in: bhh))
