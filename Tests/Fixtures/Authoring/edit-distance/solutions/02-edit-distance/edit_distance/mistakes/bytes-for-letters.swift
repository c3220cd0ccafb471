import NumericCore

/// Only words with accents are off. What are the elements of your arrays?
///
/// A letter with an accent is one character and two bytes: make the array of the text itself.
func editDistance(from: String, to: String) -> Int {
    let (a, b) = (Array(from.utf8), Array(to.utf8))
    var row = Array(0...b.count)
    for i in a.indices {
        var next = [i + 1]
        for j in b.indices {
            next.append(min(row[j] + (a[i] == b[j] ? 0 : 1), row[j + 1] + 1, next[j] + 1))
        }
        row = next
    }
    return row[b.count]
}
