import NumericCore

/// Your first row is right, and the others begin with the last token of the row above. Where does a row begin in a
/// flat array?
///
/// The whole array was moved by one, and the start token was put in once. Every row is a sentence of its own and
/// needs a start token of its own: cut the array into rows of width first.
func shiftRight(targets: [Int], width: Int, start: Int) -> [Int] {
    [start] + targets.dropLast()
}
