import LessonMarkup

/// Makes blocks of the tree of an HTML or XML text.
struct MarkupBlocks {
    /// What had no place, in words, each once.
    private(set) var losses: [String] = []
    /// Containers within containers; beyond, their content stands side by side.
    private static let mostDepth = 40

    /// The blocks of some nodes; running text between blocks is a paragraph.
    mutating func blocks(_ nodes: [XMLNode]) -> [Block] { blocks(nodes, depth: 0) }

    private mutating func lose(_ what: String) {
        if !losses.contains(what) { losses.append(what) }
    }

    private mutating func blocks(_ nodes: [XMLNode], depth: Int) -> [Block] {
        var result: [Block] = []
        var run: [XMLNode] = []
        for node in nodes {
            guard case .element(let element) = node, isBlock(element) else {
                run.append(node)
                continue
            }
            result += paragraphs(run)
            run = []
            result += depth < Self.mostDepth ? block(element, depth: depth + 1) : paragraphs(element.children)
        }
        return result + paragraphs(run)
    }

    /// Whether an element cannot stand in a line of text.
    private func isBlock(_ element: XMLElement) -> Bool {
        if HTMLReader.blocks.contains(element.name) || element.name == "table" { return true }
        if ["span", "a", "strong", "em", "b", "i", "u", "font"].contains(element.name) {
            return element.elements.contains(where: isBlock)
        }
        return ["center", "details", "summary", "body", "html", "rubricBlock", "li"].contains(element.name)
    }

    private mutating func block(_ element: XMLElement, depth: Int) -> [Block] {
        switch element.name {
        case "p": return paragraphs(element.children)
        case "h1", "h2", "h3", "h4", "h5", "h6":
            let level = element.name.last?.wholeNumberValue ?? 3
            let content = inlines(element.children)
            return content.isEmpty ? [] : [Block(.heading(level: level, content: content), lines: 1...1)]
        case "hr": return [Block(.thematicBreak, lines: 1...1)]
        case "ul", "ol": return list(element, depth: depth)
        case "blockquote":
            let content = blocks(element.children, depth: depth)
            return content.isEmpty ? [] : [Block(.quote(content), lines: 1...1)]
        case "pre": return code(element)
        case "table": return table(element)
        case "div" where element.classes.first == "callout": return callout(element, depth: depth)
        default: return blocks(element.children, depth: depth)
        }
    }

    private mutating func callout(_ element: XMLElement, depth: Int) -> [Block] {
        guard let kind = element.classes.dropFirst().first.flatMap(Callout.init) else {
            return blocks(element.children, depth: depth)
        }
        var title: [Inline] = []
        var children = element.children
        if let first = children.firstIndex(where: { if case .element = $0 { true } else { false } }),
            case .element(let heading) = children[first], heading.classes == ["callout-title"]
        {
            title = inlines(heading.children)
            children.remove(at: first)
        }
        return [Block(.callout(kind, title: title, body: blocks(children, depth: depth)), lines: 1...1)]
    }

    private mutating func code(_ element: XMLElement) -> [Block] {
        var text = element.text
        if text.hasPrefix("\n") { text.removeFirst() }
        if text.hasSuffix("\n") { text.removeLast() }
        let inner = element.first("code") ?? element
        var classes = inner.classes
        if let first = classes.first, first.hasPrefix("language-") {
            classes[0] = String(first.dropFirst("language-".count))
        } else {
            classes = []
        }
        let info = classes.joined(separator: " ")
        switch info {
        case "figure": return [Block(.figure(text), lines: 1...1)]
        default: return [Block(.code(info: info, text: text), lines: 1...1)]
        }
    }

    private mutating func list(_ element: XMLElement, depth: Int) -> [Block] {
        var items: [List.Item] = []
        var isTight = true
        for child in element.children {
            switch child {
            case .text(let text):
                guard !text.trimmed.isEmpty else { continue }
                items.append(List.Item(isChecked: nil, blocks: blocks([child], depth: depth), lines: 1...1))
            case .element(let item):
                let content = blocks(item.children, depth: depth)
                if item.elements.contains(where: { $0.name == "p" }) { isTight = false }
                items.append(List.Item(isChecked: nil, blocks: content, lines: 1...1))
            }
        }
        guard !items.isEmpty else { return [] }
        var start: Int?
        if element.name == "ol" {
            let named = element.classes.first { $0.hasPrefix("start-") }.flatMap { Int($0.dropFirst(6)) }
            start = max(0, min(999_999_999, element.attributes["start"].flatMap(Int.init) ?? named ?? 1))
        }
        return [Block(.list(List(start: start, isTight: isTight, items: items)), lines: 1...1)]
    }

    private mutating func table(_ element: XMLElement) -> [Block] {
        let rows = element.all("tr").map { $0.elements.filter { ["td", "th"].contains($0.name) } }
            .filter { !$0.isEmpty }
        guard let width = rows.map(\.count).max(), width <= 128 else {
            return blocks(element.children, depth: 1)
        }
        if element.first("caption") != nil { lose("a table's caption") }
        let isHeaded = rows[0].allSatisfy { $0.name == "th" }
        var cells = rows.map { row in
            (0..<width).map { $0 < row.count ? cell(row[$0]) : [] }
        }
        if !isHeaded { cells.insert(Array(repeating: [], count: width), at: 0) }
        let alignments = (0..<width).map { column in
            rows.first { $0.count > column }.map { alignment(of: $0[column]) } ?? .unspecified
        }
        let table = Table(alignments: alignments, header: cells[0], rows: Array(cells.dropFirst()))
        return [Block(.table(table), lines: 1...1)]
    }

    private mutating func cell(_ element: XMLElement) -> [Inline] {
        if element.attributes["colspan"] ?? "1" != "1" || element.attributes["rowspan"] ?? "1" != "1" {
            lose("cells of a table that span others")
        }
        if element.elements.contains(where: { $0.name != "p" && isBlock($0) }) {
            lose("lists and blocks in a table's cell")
        }
        let content =
            element.elements.contains(where: isBlock)
            ? blocks(element.children, depth: Self.mostDepth).enumerated().flatMap {
                index, block -> [Inline] in
                guard case .paragraph(let content) = block.kind else { return [.text(block.plainText)] }
                return index == 0 ? content : [.text(" ")] + content
            } : inlines(element.children)
        return content.map { $0 == .softBreak || $0 == .lineBreak ? .text(" ") : $0 }
    }

    private func alignment(of cell: XMLElement) -> Table.Alignment {
        let style = (cell.attributes["style"] ?? "").filter { !$0.isWhitespace }
        let named = cell.attributes["align"] ?? ""
        func has(_ side: String) -> Bool {
            cell.classes.contains("align-\(side)") || style.contains("text-align:\(side)") || named == side
        }
        return has("left") ? .leading : has("center") ? .center : has("right") ? .trailing : .unspecified
    }

    // MARK: Running text

    private mutating func paragraphs(_ nodes: [XMLNode]) -> [Block] {
        var reader = MarkupInlines()
        let pieces = reader.pieces(of: nodes)
        for loss in reader.losses { lose(loss) }
        var result: [Block] = []
        var line: [Inline] = []
        func flush() {
            let content = MarkupInlines.trimmed(line)
            if !content.isEmpty { result.append(.paragraph(content)) }
            line = []
        }
        for piece in pieces {
            switch piece {
            case .inline(let inline): line.append(inline)
            case .display(let formula):
                flush()
                result.append(Block(.math(formula), lines: 1...1))
            }
        }
        flush()
        return result
    }

    private mutating func inlines(_ nodes: [XMLNode]) -> [Inline] {
        var reader = MarkupInlines()
        let content = reader.inlines(of: nodes)
        for loss in reader.losses { lose(loss) }
        return content
    }
}
