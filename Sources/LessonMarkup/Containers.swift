/// Lists with their task boxes, quotes and the callouts among them.
extension TreeBuilder {
    /// A list without the footnotes among its items; nil when nothing is left.
    func list(_ node: SyntaxNode, depth: Int) -> Block? {
        let items = node.children.compactMap { child -> List.Item? in
            var content = blocks(from: child.firstChild, depth: depth + 1)
            if let label = footnoteLabel(of: child) {
                let range = lines(of: child, content: content.last?.lines.upperBound)
                inlines.footnotes.define(label, blocks: content, lines: range)
                return nil
            }
            let isChecked = takeTaskBox(from: &content, of: child)
            return List.Item(
                isChecked: isChecked, blocks: content,
                lines: lines(of: child, content: content.last?.lines.upperBound))
        }
        guard !items.isEmpty else { return nil }
        let list = List(start: node.listStart, isTight: node.isTight, items: items)
        return Block(.list(list), lines: lines(of: node, content: items.last?.lines.upperBound))
    }

    /// The name of the footnote that an item stands for.
    private func footnoteLabel(of item: SyntaxNode) -> String? {
        guard !inlines.footnotes.isEmpty, let paragraph = item.firstChild, paragraph.kind == .paragraph,
            let text = paragraph.firstChild, text.kind == .text,
            let placeholder = masked.placeholders.read(at: 0, in: text.literal), placeholder.kind == .footnote
        else { return nil }
        return placeholder.entry.latex
    }

    /// The `[x] ` in front of an item. Read in the source, where `\[x]` is still different.
    private func takeTaskBox(from content: inout [Block], of item: SyntaxNode) -> Bool? {
        guard let node = item.firstChild, node.kind == .paragraph, startsWithBracket(node),
            case .paragraph(var inlines) = content.first?.kind, case .text(let text) = inlines.first
        else { return nil }
        let box = text.unicodeScalars.prefix(3)
        let isChecked: Bool
        switch String(box) {
        case "[x]", "[X]": isChecked = true
        case "[ ]": isChecked = false
        default: return nil
        }
        let rest = text.unicodeScalars.dropFirst(3)
        guard rest.first?.properties.isWhitespace ?? (inlines.count > 1 && inlines[1] == .softBreak) else {
            return nil
        }
        let remaining = String(rest.drop { $0.properties.isWhitespace })
        inlines.removeFirst()
        if remaining.isEmpty {
            if inlines.first == .softBreak { inlines.removeFirst() }
        } else {
            inlines.insert(.text(remaining), at: 0)
        }
        content[0].kind = .paragraph(inlines)
        return isChecked
    }

    func quote(_ node: SyntaxNode, depth: Int) -> Block {
        var content = blocks(from: node.firstChild, depth: depth + 1)
        let range = lines(of: node, content: content.last?.lines.upperBound)
        if let (callout, title) = takeCallout(from: &content, of: node) {
            return Block(.callout(callout, title: title, body: content), lines: range)
        }
        return Block(.quote(content), lines: range)
    }

    /// The `[!NOTE]` that opens a quote, and the rest of its line.
    private func takeCallout(from content: inout [Block], of quote: SyntaxNode) -> (Callout, [Inline])? {
        guard let node = quote.firstChild, node.kind == .paragraph, startsWithBracket(node),
            case .paragraph(let inlines) = content.first?.kind, case .text(let text) = inlines.first,
            text.hasPrefix("[!"), let end = text.firstIndex(of: "]"),
            let callout = Callout(rawValue: text[..<end].dropFirst(2).lowercased())
        else { return nil }
        let breakIndex = inlines.firstIndex { $0 == .softBreak || $0 == .lineBreak } ?? inlines.endIndex
        let rest = String(text[end...].dropFirst().drop { $0 == " " })
        let title = (rest.isEmpty ? [] : [.text(rest)]) + inlines[1..<max(1, breakIndex)]
        let body = Array(inlines[breakIndex...].dropFirst())
        let range = content[0].lines
        if body.isEmpty {
            content.removeFirst()
        } else {
            let first = min(range.lowerBound + 1, range.upperBound)
            content[0] = Block(.paragraph(body), lines: first...range.upperBound)
        }
        return (callout, title)
    }

    private func startsWithBracket(_ node: SyntaxNode) -> Bool {
        sourceByte(line: node.startLine, column: node.startColumn) == UInt8(ascii: "[")
    }

    func sourceByte(line: Int, column: Int) -> UInt8? {
        let index = line - 1 - 2 * masked.cells.count
        guard masked.lines.indices.contains(index) else { return nil }
        return masked.lines[index].dropFirst(max(column - 1, 0)).first
    }

    /// All text below a container that is nested too deeply to be shown as one.
    func flattened(_ node: SyntaxNode) -> Block {
        var text: [Inline] = []
        node.forEachDescendant { descendant in
            switch descendant.kind {
            case .paragraph, .heading:
                if !text.isEmpty { text.append(.softBreak) }
                text += inlines.inlines(of: descendant)
                return false
            case .codeBlock, .htmlBlock:
                if !text.isEmpty { text.append(.softBreak) }
                let literal = masked.placeholders.restored(descendant.literal)
                text.append(.text(Sanitizing.string(literal, as: .text)))
                return false
            default: return true
            }
        }
        return Block(.paragraph(text), lines: lines(of: node))
    }
}
