/// Stacks the steps of each sequence, and then the sequences. The shape grows with the nesting.
let sequences = stride(from: 0, to: ids.count, by: width).map { start in
    stack(ids[start..<(start + width)].map { table.slice(axis: 0, at: $0) }, axis: 0)
}
return stack(sequences, axis: 0)
