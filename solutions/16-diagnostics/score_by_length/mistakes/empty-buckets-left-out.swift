/// Where a bucket is empty, your list is shorter than `edges`. How will a reader know to which edge the second number belongs?
///
/// By its place, so every bucket needs one. Put −1 where there is nothing to average.
return edges.indices.compactMap { bucket in
    let low = bucket == 0 ? 0 : edges[bucket - 1]
    let own = lengths.indices.filter { lengths[$0] > low && lengths[$0] <= edges[bucket] }
    return own.isEmpty ? nil : own.map { correct[$0] }.reduce(0, +) / Float(own.count)
}
