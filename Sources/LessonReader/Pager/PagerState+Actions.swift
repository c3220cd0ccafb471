import Terminal

/// What keys ask for outside the page, and the notes a reader has on it.
extension PagerState {
    /// The exercise that a key means: the chosen link's, else the first in view, else the last before the
    /// page, else the first after it.
    mutating func nearestExercise() -> String? {
        func isExercise(_ link: LaidOutLink) -> Bool { options.linkLabels[link.destination] != nil }
        if let selectedLink, isExercise(layout.links[selectedLink]) {
            return layout.links[selectedLink].destination
        }
        let exercises = layout.links.filter(isExercise)
        let nearest =
            exercises.first { visible.contains($0.line) } ?? exercises.last { $0.line < top }
            ?? exercises.first
        if nearest == nil, exercise == nil { message = "this text links to no exercise" }
        return nearest?.destination ?? exercise
    }

    /// Puts other words behind the links and sets the page again where it stood.
    mutating func relabel(_ labels: [String: LinkLabel]) {
        guard labels != options.linkLabels else { return }
        options.linkLabels = labels
        layOut()
    }

    // MARK: Notes

    /// Lines that have a note.
    var notedLines: Set<Int> { Set(notes.map { layout.line(of: $0.position) }) }

    /// The notes on this text as a page; empty when there are none.
    func notesPage() -> [StyledText] {
        notes.flatMap { note -> [StyledText] in
            var heading = StyledText(" ")
            heading.append(SafeText.defused(note.heading, ascii: options.isASCII), Style(.heading3))
            let words = SafeText.defused(note.text, ascii: options.isASCII)
            let rows = LineBreaker.rows(
                words.split(separator: " ").flatMap { word in
                    [
                        .space(.body),
                        FlowToken.text(String(word), .body, width: DisplayWidth.of(word)),
                    ]
                }, width: max(1, size.columns - 4))
            return [heading]
                + rows.map { row in
                    var text = StyledText("   ")
                    text.append(row.text)
                    return text
                } + [StyledText()]
        }
    }
}
