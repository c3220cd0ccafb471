import LessonMarkup
import Terminal

/// The source of the formulas in view, and what can be copied.
extension PagerState {
    /// The LaTeX of every formula in the blocks that are in view, in order, each once, under the definitions
    /// it needs.
    var formulasInView: [String] {
        var seen: Set<String> = []
        return blocksInView.formulas.filter { seen.insert($0.latex).inserted }.map(\.standalone)
    }

    private var blocksInView: [Block] {
        let lines = layout.lines[top..<shownEnd]
        var indices: [Int] = []
        for line in lines where !line.content.isEmpty && indices.last != line.block {
            indices.append(line.block)
        }
        return indices.filter { document.blocks.indices.contains($0) }.map { document.blocks[$0] }
    }

    mutating func openFormulas() {
        guard !formulasInView.isEmpty else {
            message = "no formula in view"
            return
        }
        mode = .formulas(selected: 0)
    }

    mutating func chooseFormula(_ key: Key, _ selected: Int) {
        let formulas = formulasInView
        switch SheetAction(key) {
        case .lineOn: mode = .formulas(selected: min(selected + 1, formulas.count - 1))
        case .lineBack: mode = .formulas(selected: max(0, selected - 1))
        case .copy, .take:
            guard formulas.indices.contains(selected) else { return }
            clipboard = formulas[selected]
            mode = .reading
            message = "copied: \(formulas[selected])"
        default: mode = .reading
        }
    }

    /// What `y` copies: the chosen link's address, else the first code block in view.
    mutating func copy() {
        if let selectedLink {
            let destination = layout.links[selectedLink].destination
            clipboard = destination
            message = "copied: \(destination)"
            return
        }
        for block in blocksInView {
            if case .code(_, let text) = block.kind {
                clipboard = text
                message = "copied the first code in view"
                return
            }
        }
        message = "nothing to copy: choose a link with Tab, or v for a formula"
    }

    /// The page of formulas: each as its author wrote it, lines kept.
    func formulaPage(_ selected: Int) -> [StyledText] {
        var rows: [StyledText] = []
        var first = 0
        for (index, source) in formulasInView.enumerated() {
            if index > 0 { rows.append(StyledText()) }
            if index == selected { first = rows.count }
            for (number, line) in CodeText.lines(source).enumerated() {
                let lead = number > 0 ? "   " : index == selected ? (options.isASCII ? " > " : " ▸ ") : "   "
                var row = StyledText(lead, Style(.success))
                row.append(CodeText.expanded(StyledText(line, Style(.code)), ascii: options.isASCII))
                row = row.columns(0..<size.columns)
                rows.append(index == selected ? row.mapped { $0.traits.insert(.strong) } : row)
            }
        }
        let start = max(0, min(first - bodyHeight / 2, rows.count - bodyHeight))
        return Array(rows.dropFirst(start))
    }
}
