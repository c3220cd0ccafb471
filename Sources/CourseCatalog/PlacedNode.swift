import Diagnostics
import LessonMarkup
import Yams

/// A value of a front matter that is no plain text, with lines counted in its file.
struct PlacedNode {
    let node: Node
    /// What to add to the YAML's own lines.
    let offset: Int

    /// Its line in the file.
    var line: Int { (node.mark?.line ?? 1) + offset }

    /// What it says, on one line and printable; nil for a list, a map and nothing.
    var text: String? {
        guard node.null == nil, let scalar = node.scalar else { return nil }
        let words = scalar.string.split(whereSeparator: \.isWhitespace)
        return Diagnostic.printable(words.joined(separator: " "))
    }

    /// The values of a list; nil for anything else.
    var sequence: [PlacedNode]? { node.sequence?.map { PlacedNode(node: $0, offset: offset) } }

    /// The keys and values of a map; nil for anything else.
    var pairs: [(key: PlacedNode, value: PlacedNode)]? {
        node.mapping?.map { key, value in
            (PlacedNode(node: key, offset: offset), PlacedNode(node: value, offset: offset))
        }
    }
}
