/// Number by number over the flat table: a cosine is a sine a quarter turn ahead, and the exponent comes from the column without its
/// last bit.
let numbers = (0..<(positions * size)).map { n -> Float in
    let (p, column) = (n / size, n % size)
    let wave = pow(10_000.0, Double(column & ~1) / Double(size))
    return Float(sin(Double(p) / wave + (column % 2 == 0 ? 0 : Double.pi / 2)))
}
return Tensor(numbers).reshaped([positions, size])
