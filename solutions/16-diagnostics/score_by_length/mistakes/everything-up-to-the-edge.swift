/// Your first bucket is right, and the last one always has the accuracy of the whole set. Where does the second bucket begin?
///
/// Right above the first edge. Yours hold everything up to their edge, so the short sequences lift the score of the long ones.
return edges.map { edge in
    let own = lengths.indices.filter { lengths[$0] <= edge }
    return own.isEmpty ? -1 : own.map { correct[$0] }.reduce(0, +) / Float(own.count)
}
