import NumericCore

/// Your distance counts a letter taken out and one put in where one is changed. How far is “tone” from “tune”?
///
/// A change is one edit.
func editDistance(from: String, to: String) -> Int {
    let (a, b) = (Array(from), Array(to))
    var row = Array(0...b.count)
    for i in a.indices {
        var next = [i + 1]
        for j in b.indices {
            next.append(min(row[j] + (a[i] == b[j] ? 0 : 2), row[j + 1] + 1, next[j] + 1))
        }
        row = next
    }
    return row[b.count]
}
