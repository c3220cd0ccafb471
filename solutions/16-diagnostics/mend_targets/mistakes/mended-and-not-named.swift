/// Inputs and targets are right, and `fault` is still 0. What did you change, and under which number does the lesson's list have it?
///
/// The number is part of the answer, as it is in a report on a fault. Look for the line whose signs are a loss too near 0 and a sample
/// that repeats itself.
var (inputs, targets): ([Int], [Int]) = ([], [])
for begin in stride(from: 0, to: tokens.count, by: width) {
    let row = tokens[begin..<(begin + width)]
    inputs += row.dropLast()
    targets += row.dropFirst()
}
return (0, inputs, targets)
