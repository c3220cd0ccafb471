import NumericCore

/// The sizes at which code breaks that was written for the ones it was tried with: the smallest, the next and a long one.
///
/// They do not hang on the seed: each edge of each size comes in every draw, one size at its edge in a case and the others
/// as usual.
package struct EdgeSizes {
    /// The sizes as they usually are.
    let ordinary: [ClosedRange<Int>]
    /// The edges of each of them; none where a size has no edges.
    let edges: [[Int]]

    package init(_ sizes: (ordinary: ClosedRange<Int>, edges: [Int])...) {
        ordinary = sizes.map(\.ordinary)
        edges = sizes.map(\.edges)
    }

    /// A case for each edge, its sizes in the order given. No two sizes of a case are equal.
    package func draw(_ random: inout SeededRandom) -> [[Int]] {
        edges.enumerated().flatMap { place, values in
            values.map { edge in
                while true {
                    var sizes = ordinary.map { random.size($0) }
                    sizes[place] = edge
                    if Set(sizes).count == sizes.count { return sizes }
                }
            }
        }
    }
}
