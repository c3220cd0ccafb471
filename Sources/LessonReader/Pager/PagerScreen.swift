import Terminal

/// What the pager's state looks like: the rows of a screen.
extension PagerState {
    struct Frame {
        var rows: [StyledText]
        var cursor: (row: Int, column: Int)?
    }

    func frame() -> Frame {
        var rows: [StyledText]
        switch mode {
        case .letter(.goToMark) where !marks.isEmpty: rows = marksPage()
        case .reading, .typing, .letter: rows = page()
        case .outline(let selected): rows = outlinePage(selected)
        case .formulas(let selected): rows = formulaPage(selected)
        case .notes(let top): rows = Array(notesPage().dropFirst(top))
        case .help(let top):
            rows = Array(helpLines.dropFirst(top))
        }
        rows = Array(rows.prefix(bodyHeight))
        guard size.rows > bodyHeight else { return Frame(rows: rows) }
        while rows.count < bodyHeight { rows.append(StyledText()) }
        if case .typing(let purpose, let text) = mode {
            if let message, purpose == .note || text.isEmpty && purpose.isAnswer {
                return Frame(rows: rows + [shortened(StyledText(message), to: size.columns)])
            }
            let prompt = StyledText(purpose.prompt + SafeText.defused(text, ascii: options.isASCII))
            var shown = prompt.columns(max(0, prompt.width - size.columns + 1)..<max(1, prompt.width))
            let end = shown.width
            // Room is left to type in.
            let hint = typingHints(purpose).first { end + 8 + DisplayWidth.of($0) <= size.columns }
            if let hint {
                shown.pad(to: size.columns - DisplayWidth.of(hint))
                shown.append(hint, .quiet)
            }
            return Frame(rows: rows + [shown], cursor: (bodyHeight, end))
        }
        return Frame(rows: rows + [status()])
    }

    /// What can be done beside typing, from the fullest wording to the shortest.
    private func typingHints(_ purpose: Purpose) -> [String] {
        if purpose == .note {
            return [
                "Enter keeps it; Enter alone: in your editor; Esc leaves it", "Enter alone: editor", "Esc",
            ]
        }
        guard purpose.isAnswer else {
            return ["Enter takes it, Esc leaves it", "Esc leaves it", "Esc"]
        }
        let more = isAtEnd ? "" : options.isASCII ? "Down: more" : "↓ more"
        return [more.isEmpty ? "Esc stops" : more + "  Esc stops", more].filter { !$0.isEmpty }
    }

    // MARK: The page

    private func page() -> [StyledText] {
        var marks: [Int: [(columns: Range<Int>, mark: Style.Mark)]] = [:]
        let range = top..<shownEnd
        let noted = notes.isEmpty ? [] : notedLines
        for (index, match) in matches.enumerated() {
            for part in match.parts where range.contains(part.line) {
                marks[part.line, default: []].append(
                    (part.columns, index == currentMatch ? .currentMatch : .match))
            }
        }
        return range.map { number in
            var line = layout.lines[number]
            if let selectedLink {
                line.content = line.content.mapped { if $0.link == selectedLink { $0.mark = .selected } }
            }
            for mark in marks[number] ?? [] {
                line.content = line.content.restyled(mark.columns) { $0.mark = mark.mark }
            }
            if noted.contains(number) { line.content = withNote(line.content, prefix: line.prefix) }
            return window(line)
        }
    }

    /// A line with the sign of a note in its margin, or behind it where it has none.
    private func withNote(_ content: StyledText, prefix: Int) -> StyledText {
        let sign = Glyphs(isASCII: options.isASCII).note
        var result = StyledText()
        if prefix > 0, content.plain.first == " " {
            result.append(sign, Style(.important))
            result.append(content.columns(1..<max(1, content.width)))
        } else {
            result = content
            if content.width + 2 <= size.columns {
                result.append(" ")
                result.append(sign, Style(.important))
            }
        }
        return result
    }

    /// The part of a line under the window. What is cut is marked at the edge where it goes on.
    private func window(_ line: LaidOutLine) -> StyledText {
        let content = line.content
        guard line.isPannable, wideBlocks.contains(line.block) else { return content }
        let prefix = line.kept < size.columns - 2 ? line.kept : 0
        let room = max(1, size.columns - prefix)
        let text = content.columns(min(prefix, content.width)..<max(content.width, prefix))
        let isCutAtRight = text.width > pan + room
        var shown = content.columns(0..<prefix)
        if pan > 0, text.width > 0, prefix > 0 {
            shown = shown.columns(0..<(prefix - 1))
            shown.append(options.isASCII ? "<" : "←", .quiet)
        }
        shown.append(text.columns(pan..<(pan + room - (isCutAtRight ? 1 : 0))))
        if isCutAtRight {
            shown.pad(to: prefix + room - 1)
            shown.append(options.isASCII ? ">" : "→", .quiet)
        }
        return shown
    }

    // MARK: The outline

    private func outlinePage(_ selected: Int) -> [StyledText] {
        let current = currentSection
        let first = max(0, min(selected - bodyHeight / 2, layout.outline.count - bodyHeight))
        return layout.outline.indices.dropFirst(first).prefix(bodyHeight).map { index in
            let entry = layout.outline[index]
            var row = StyledText(index == current ? " * " : "   ", Style(.success))
            row.append(String(repeating: "  ", count: min(entry.level - 1, 5)))
            row.append(entry.title, Style(entry.level == 1 ? .heading1 : .body))
            row = shortened(row, to: size.columns)
            guard index == selected else { return row }
            // In one look to the window's edge: two grounds side by side would be two things.
            var bar = StyledText(row.plain, Style(mark: .selected))
            bar.pad(to: size.columns, Style(mark: .selected))
            return bar
        }
    }

    // MARK: The status line

    private func status() -> StyledText {
        let style = Style(.status)
        var row = StyledText(" ", style)
        let hints = self.hints()
        let left = work ?? message ?? linkPreview ?? leftText
        // A destination is what the reader just asked for: it gets more room. A message gets all it needs.
        let share =
            message != nil ? size.columns : linkPreview != nil ? size.columns / 2 : size.columns / 4
        let leastLeft = min(DisplayWidth.of(left), share)
        let hint = hints.first { DisplayWidth.of($0.plain) + leastLeft + 4 <= size.columns } ?? StyledText()
        let room = size.columns - hint.width - (hint.isEmpty ? 2 : 4)
        row.append(shortened(StyledText(left, style), to: max(0, room)))
        row.pad(to: max(0, size.columns - hint.width - 1), style)
        row.append(hint)
        row.pad(to: size.columns, style)
        return row.columns(0..<size.columns)
    }

    private var leftText: String {
        switch mode {
        case .outline: "Outline"
        case .formulas: "LaTeX"
        case .notes: "Your notes"
        case .help: "Help"
        case .letter(.goToMark): marks.isEmpty ? "no marks yet" : "Your marks"
        default: title
        }
    }

    private var linkPreview: String? {
        guard let selectedLink, mode == .reading else { return nil }
        let destination = SafeText.defused(
            layout.links[selectedLink].destination, ascii: options.isASCII)
        return (options.isASCII ? "-> " : "→ ") + destination
    }

    /// The right end of the status line, from the fullest wording to the shortest.
    private func hints() -> [StyledText] {
        func name(_ action: PagerAction) -> String { action.keys[0].name }
        func hint(_ before: String, _ keys: [(String, String)]) -> StyledText {
            var text = StyledText(before, Style(.status))
            for (key, what) in keys {
                if !text.isEmpty { text.append("  ", Style(.status)) }
                text.append(key, Style(.statusKey))
                text.append(" " + what, Style(.status))
            }
            return text
        }
        if work != nil { return [hint("", [(name(.letGo), "stops it")]), hint("", [(name(.letGo), "")])] }
        switch mode {
        case .outline:
            return [
                hint("", [(name(.enter), "go there"), (name(.letGo), "back")]),
                hint("", [(name(.enter), "go")]),
            ]
        case .help:
            return [
                hint("", [("j k", "scroll"), ("any other key", "back")]), hint("", [(name(.leave), "back")]),
            ]
        case .notes: return [hint("", [("any key", "back")])]
        case .formulas:
            return [
                hint("", [(name(.copy), "copy"), ("j k", "choose"), ("any other key", "back")]),
                hint("", [(name(.copy), "copy"), (name(.leave), "back")]),
            ]
        case .letter(.setMark):
            return [
                hint("", [("a letter", "marks this place"), (name(.letGo), "back")]),
                hint("", [("a letter", "marks it")]),
            ]
        case .letter(.goToMark):
            return [
                hint(
                    "",
                    [
                        ("a letter", "goes to its mark"), (name(.goToMark), "before the jump"),
                        (name(.letGo), "back"),
                    ]),
                hint("", [("a letter", "goes to its mark"), (name(.letGo), "back")]),
                hint("", [("a letter", "goes there")]),
            ]
        case .reading, .typing: break
        }
        if let figure = activeFigure { return figureHints(figure).map { hint($0.state, $0.keys) } }
        let percent = "\(percentRead)%"
        if selectedLink != nil {
            let isExercise = options.linkLabels[layout.links[selectedLink ?? 0].destination] != nil
            if isExercise, offers.contains(.grading) {
                return [
                    hint(
                        percent,
                        [
                            (name(.enter), "task"), (name(.edit), "edit"), (name(.grade), "grade"),
                            (name(.letGo), "let go"),
                        ]),
                    hint(percent, [(name(.enter), "task"), (name(.grade), "grade")]),
                    hint("", [(name(.grade), "grade")]),
                ]
            }
            return [
                hint(
                    percent,
                    [(name(.enter), "follow"), (name(.selectNext), "next link"), (name(.letGo), "let go")]),
                hint(percent, [(name(.enter), "follow")]),
            ]
        }
        if isAtEnd {
            guard let endAction else {
                return [
                    hint("end", [(name(.leave), "leave"), (name(.help), "help")]),
                    hint("end", [(name(.leave), "leave")]),
                ]
            }
            return [
                hint("end", [(name(.enter), endAction), (name(.pageBack), "back"), (name(.leave), "leave")]),
                hint("end", [(name(.enter), endAction)]), hint("", [(name(.enter), endAction)]),
            ]
        }
        // What can be selected is said from the first page on, so that its signs explain themselves.
        if !layout.links.isEmpty || !layout.figures.isEmpty {
            let hasExercises = layout.links.contains { options.linkLabels[$0.destination] != nil }
            let what = [hasExercises ? "exercises" : "links", layout.figures.isEmpty ? "" : "figures"]
                .filter { !$0.isEmpty }.joined(separator: ", ")
            return [
                hint(
                    percent,
                    [
                        (name(.pageOn), "page"), (name(.selectNext), what), (name(.search), "search"),
                        (name(.help), "help"), (name(.leave), "leave"),
                    ]),
                hint(
                    percent,
                    [
                        (name(.pageOn), "page"), (name(.selectNext), what), (name(.help), "help"),
                        (name(.leave), "leave"),
                    ]),
                hint(percent, [(name(.selectNext), what), (name(.help), "help")]),
                hint(percent, [(name(.help), "help")]),
                hint(percent, []),
            ]
        }
        return [
            hint(
                percent,
                [
                    (name(.pageOn), "page"), (name(.search), "search"), (name(.outline), "outline"),
                    (name(.help), "help"), (name(.leave), "leave"),
                ]),
            hint(percent, [(name(.pageOn), "page"), (name(.help), "help"), (name(.leave), "leave")]),
            hint(percent, [(name(.help), "help")]), hint(percent, []),
        ]
    }

    private var percentRead: Int {
        let count = layout.lines.count
        return count == 0 ? 100 : min(100, (top + bodyHeight) * 100 / count)
    }

    func shortened(_ text: StyledText, to width: Int) -> StyledText {
        guard text.width > width else { return text }
        let ellipsis = options.isASCII ? "..." : "…"
        let kept = width - DisplayWidth.of(ellipsis)
        guard kept > 0 else { return text.columns(0..<max(0, width)) }
        var result = text.columns(0..<kept)
        result.append(ellipsis, text.spans.last?.style ?? .body)
        return result
    }
}
