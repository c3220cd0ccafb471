import LessonMarkup

/// The points of an open question as a list that can be told from others by its class.
enum PointsList {
    private static let name = "points"

    /// The list.
    static func html(_ points: [[Block]], _ html: HTMLSource) -> String {
        "<ol class=\"\(name)\">" + points.map { "<li>\(html.text($0))</li>" }.joined() + "</ol>"
    }

    /// The points, and what stands beside the list; nil when there is none.
    static func take(
        from nodes: [XMLNode], _ reader: inout MarkupBlocks
    ) -> (points: [[Block]], rest: [XMLNode])? {
        for (index, node) in nodes.enumerated() {
            guard case .element(let element) = node, element.name == "ol", element.classes.contains(name)
            else { continue }
            var rest = nodes
            rest.remove(at: index)
            return (points(of: element, &reader), rest)
        }
        return nil
    }

    /// A list's items as points.
    static func points(of list: XMLElement, _ reader: inout MarkupBlocks) -> [[Block]] {
        list.elements("li").map { reader.blocks($0.children) }.filter { !$0.isEmpty }
    }
}
