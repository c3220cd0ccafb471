import NumericCore

/// The row has one entry too few. How many beginnings has a word of one letter?
///
/// The whole word is a beginning too: go up to the length.
func firstRow(length: Int) -> [Int] { Array(0..<length) }
