import NumericCore

/// Every entry is one too large. How far is the empty word from itself?
///
/// The row begins with 1. It begins with 0.
func firstRow(length: Int) -> [Int] { Array(1...(length + 1)) }
