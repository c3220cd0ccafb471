import CCmark

/// A text parsed by libcmark. This file is the only one that knows the C library; what leaves it are
/// Swift values, and nodes that live as long as their tree.
final class SyntaxTree {
    let root: SyntaxNode
    private let document: OpaquePointer

    init(parsing bytes: [UInt8]) {
        document = bytes.withUnsafeBufferPointer { buffer in
            // An empty array may have no address, which cmark would read as a null pointer.
            let start = UnsafeRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self)
            guard let start else { return cmark_parse_document("", 0, CMARK_OPT_DEFAULT) }
            return cmark_parse_document(start, buffer.count, CMARK_OPT_DEFAULT)
        }
        root = SyntaxNode(pointer: document)
    }

    deinit { cmark_node_free(document) }
}

/// One node of a `SyntaxTree`; valid only while the tree is.
struct SyntaxNode {
    enum Kind {
        case document, quote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
        case text, softBreak, lineBreak, code, html, emphasis, strong, link, image, other
    }

    fileprivate let pointer: OpaquePointer

    var kind: Kind {
        switch cmark_node_get_type(pointer) {
        case CMARK_NODE_DOCUMENT: .document
        case CMARK_NODE_BLOCK_QUOTE: .quote
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_CODE: .code
        case CMARK_NODE_HTML_INLINE: .html
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_IMAGE: .image
        default: .other
        }
    }

    var firstChild: SyntaxNode? { cmark_node_first_child(pointer).map(SyntaxNode.init) }
    var next: SyntaxNode? { cmark_node_next(pointer).map(SyntaxNode.init) }
    var parent: SyntaxNode? { cmark_node_parent(pointer).map(SyntaxNode.init) }
    var children: Children { Children(following: firstChild) }

    /// Line and column count from 1, columns in bytes, as cmark saw the text.
    var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
    var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
    var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

    var literal: [UInt8] { Self.bytes(cmark_node_get_literal(pointer)) }
    var destination: [UInt8] { Self.bytes(cmark_node_get_url(pointer)) }
    var title: [UInt8] { Self.bytes(cmark_node_get_title(pointer)) }
    var fenceInfo: [UInt8] { Self.bytes(cmark_node_get_fence_info(pointer)) }
    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
    /// The first number of an ordered list; nil for bullets.
    var listStart: Int? {
        guard cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST else { return nil }
        return Int(cmark_node_get_list_start(pointer))
    }

    private static func bytes(_ text: UnsafePointer<CChar>?) -> [UInt8] {
        guard let text else { return [] }
        var end = text
        while end.pointee != 0 { end += 1 }
        let buffer = UnsafeRawBufferPointer(start: text, count: end - text)
        return [UInt8](buffer)
    }

    struct Children: Sequence, IteratorProtocol {
        private var upcoming: SyntaxNode?

        fileprivate init(following first: SyntaxNode?) { upcoming = first }

        mutating func next() -> SyntaxNode? {
            defer { upcoming = upcoming?.next }
            return upcoming
        }
    }

    /// All nodes below this one, in order, without recursion: hostile nesting must not use up the stack.
    /// A node's children are visited only when `body` answers true for it.
    func forEachDescendant(_ body: (SyntaxNode) -> Bool) {
        var current = firstChild
        while let node = current {
            if body(node), let child = node.firstChild {
                current = child
                continue
            }
            var climbing = node
            while climbing.next == nil {
                guard let parent = climbing.parent, parent.pointer != pointer else { return }
                climbing = parent
            }
            current = climbing.next
        }
    }
}
