/// Keeps the whole beam as parallel arrays: for each place its sum, its last token and the place it came from. The tokens are
/// read off backwards at the end, so no list is copied at each step.
let (steps, size) = (table.shape[0], table.shape[2])
var nodes: [(parent: Int, token: Int, total: Float, length: Int)] = [(-1, size, 0, 0)]
var open = [0]
var found: [Int] = []
for step in 0..<steps {
    var candidates: [(total: Float, parent: Int, token: Int)] = []
    for parent in open {
        for token in 0..<size {
            candidates.append((nodes[parent].total + table[step, nodes[parent].token, token], parent, token))
        }
    }
    candidates.sort { $0.total > $1.total }
    open = []
    for one in candidates.prefix(width) {
        nodes.append((one.parent, one.token, one.total, step + 1))
        if one.token == 0 { found.append(nodes.count - 1) } else { open.append(nodes.count - 1) }
    }
}
func score(_ node: Int) -> Float {
    nodes[node].total * exp(-alpha * log((5 + Float(nodes[node].length)) / 6))
}
let best = (found + open).max { score($0) < score($1) }!
var (tokens, place): ([Int], Int) = ([], best)
while place > 0 {
    tokens.append(nodes[place].token)
    place = nodes[place].parent
}
return (tokens.reversed(), nodes[best].total, score(best))
