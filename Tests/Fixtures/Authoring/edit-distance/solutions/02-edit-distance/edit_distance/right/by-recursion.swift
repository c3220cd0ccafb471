/// From the end of both words to their beginnings, with what is known kept in a table: it reads like the definition, and
/// calls itself.
func editDistance(from: String, to: String) -> Int {
    var known: [[Int]: Int] = [:]
    let (a, b) = (Array(from), Array(to))
    func distance(_ i: Int, _ j: Int) -> Int {
        if i == 0 || j == 0 { return i + j }
        if let found = known[[i, j]] { return found }
        let change = distance(i - 1, j - 1) + (a[i - 1] == b[j - 1] ? 0 : 1)
        let result = min(change, distance(i - 1, j) + 1, distance(i, j - 1) + 1)
        known[[i, j]] = result
        return result
    }
    return distance(a.count, b.count)
}
