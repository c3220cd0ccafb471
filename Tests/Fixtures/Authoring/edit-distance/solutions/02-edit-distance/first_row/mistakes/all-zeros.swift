import NumericCore

/// Every entry is 0. What does it take to make a letter of nothing?
///
/// Each letter is put in: count them.
func firstRow(length: Int) -> [Int] { [Int](repeating: 0, count: length + 1) }
