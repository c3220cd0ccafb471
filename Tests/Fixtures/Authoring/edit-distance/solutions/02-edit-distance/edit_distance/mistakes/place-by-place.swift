import NumericCore

/// You compare letters at the same place only. How far is “tone” from “stone”?
///
/// Letters may move: fill in the table.
func editDistance(from: String, to: String) -> Int {
    let differing = zip(from, to).filter { $0 != $1 }.count
    return differing + abs(from.count - to.count)
}
