/// Each step of each row gets a key, its step and then its place in the order; sorting the keys is the packing. It says
/// what the layout is, and sorts more than it has to.
let order = lengths.indices.sorted { a, b in
    lengths[a] == lengths[b] ? a < b : lengths[a] > lengths[b]
}
var keys: [(t: Int, place: Int)] = []
for (place, row) in order.enumerated() { keys += (0..<lengths[row]).map { ($0, place) } }
keys.sort { $0 < $1 }
let depth = x.shape[2]
var numbers: [Float] = []
for key in keys {
    let start = (order[key.place] * x.shape[1] + key.t) * depth
    numbers += x.scalars[start..<(start + depth)]
}
let counts = (0..<lengths.max()!).map { t in keys.filter { $0.t == t }.count }
return (Tensor(shape: [keys.count, depth], numbers), counts, order)
