/// A piece of an XML or HTML text.
enum XMLNode: Sendable, Equatable {
    case text(String)
    case element(XMLElement)
}

/// An element with what stands in it.
struct XMLElement: Sendable, Equatable {
    /// The name without a namespace's prefix.
    var name: String
    /// By name, prefixes left away.
    var attributes: [String: String] = [:]
    var children: [XMLNode] = []
    /// The line it begins on, counted from 1.
    var line = 1

    /// The elements right below this one.
    var elements: [XMLElement] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// The elements of a name right below this one.
    func elements(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }

    /// The first element of a name right below this one.
    func first(_ name: String) -> XMLElement? { elements.first { $0.name == name } }

    /// All elements of a name within this one, in the order of the text.
    func all(_ name: String) -> [XMLElement] {
        elements.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
    }

    /// All character data within.
    var text: String {
        children.reduce(into: "") { result, node in
            switch node {
            case .text(let text): result += text
            case .element(let element): result += element.text
            }
        }
    }

    /// The character data without blanks at its ends.
    var trimmedText: String { text.trimmed }

    /// The classes of an HTML element.
    var classes: [String] {
        (attributes["class"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    }
}

extension StringProtocol {
    /// Without white space at either end.
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
