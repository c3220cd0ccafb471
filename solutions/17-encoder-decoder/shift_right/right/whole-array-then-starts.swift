import NumericCore

/// The whole array is moved by one, and then every row's first place is written over. The order matters: what stood
/// there came from the row above.
func shiftRight(targets: [Int], width: Int, start: Int) -> [Int] {
    var inputs = [start] + targets.dropLast()
    for first in stride(from: 0, to: inputs.count, by: width) { inputs[first] = start }
    return inputs
}
