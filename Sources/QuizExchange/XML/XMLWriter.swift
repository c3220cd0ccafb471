/// Puts XML together: elements on lines of their own, or without a line break where blanks would be text.
struct XMLWriter {
    private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private var depth = 0

    /// An element with what the closure writes into it.
    mutating func element(
        _ name: String, _ attributes: [(String, String)] = [], _ content: (inout XMLWriter) -> Void
    ) {
        line("<\(Self.tag(name, attributes))>")
        depth += 1
        content(&self)
        depth -= 1
        line("</\(name)>")
    }

    /// An element whose content is XML already; an empty one where there is none.
    mutating func leaf(_ name: String, _ attributes: [(String, String)] = [], xml: String = "") {
        line(
            xml.isEmpty
                ? "<\(Self.tag(name, attributes))/>" : "<\(Self.tag(name, attributes))>\(xml)</\(name)>")
    }

    /// An element with a text.
    mutating func leaf(_ name: String, _ attributes: [(String, String)] = [], text: String) {
        leaf(name, attributes, xml: HTMLSource.escaped(text))
    }

    /// A line of XML.
    mutating func line(_ xml: String) {
        text += String(repeating: "  ", count: depth) + xml + "\n"
    }

    private static func tag(_ name: String, _ attributes: [(String, String)]) -> String {
        name + attributes.map { " \($0.0)=\"\(HTMLSource.escaped($0.1))\"" }.joined()
    }

    /// Text that holds markup of its own, as character data.
    static func cdata(_ text: String) -> String {
        "<![CDATA[\(text.replacing("]]>", with: "]]]]><![CDATA[>"))]]>"
    }
}
