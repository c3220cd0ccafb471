/// Your counts add up to more than there are sequences. Which buckets hold a sequence whose length is an edge?
///
/// Only the one that ends there. The next begins one above: ask for a length *above* the edge before.
return edges.indices.map { bucket in
    let low = bucket == 0 ? 1 : edges[bucket - 1]
    let own = lengths.indices.filter { lengths[$0] >= low && lengths[$0] <= edges[bucket] }
    return own.isEmpty ? -1 : own.map { correct[$0] }.reduce(0, +) / Float(own.count)
}
