import Figures
import Terminal

extension BlockSetter {
    /// More figures than this in one text are named but not computed: each can cost some ten milliseconds.
    static let mostFigures = 50

    /// A figure in its frame: the drawing, what moves, the same in words, and the caption.
    mutating func figure(_ yaml: String, _ space: Space) -> [Row] {
        let number = figures.count
        let figure =
            if number < movedFigures.count { movedFigures[number] } else if number < Self.mostFigures {
                Figure(yaml: yaml)
            } else {
                Figure(notDrawn: yaml, because: "this text has more than \(Self.mostFigures) figures")
            }
        figures.append(figure)
        guard options.drawsFigures else {
            return figure.tellingRows(width: space.width, style: options.plotStyle).map {
                var row = Row(text: $0, words: 1)
                row.figure = number
                return row
            }
        }
        var rows = ruleRows(label: "figure", space)
        for text in figure.rows(width: space.width, style: options.plotStyle) {
            // Each line counts as a word: it has a place of its own to come back to.
            rows.append(Row(text: text, words: text.isEmpty ? 0 : 1))
        }
        let invites = options.isInteractive && figure.isMovable && space.width >= 24
        let invitation = figure.chosen == nil ? "Tab to move it" : "r resets it"
        rows += ruleRows(label: invites ? invitation : "", space)
        for index in rows.indices { rows[index].figure = number }
        rows.tie(.whole)
        return rows
    }
}

/// A figure on the page.
package struct LaidOutFigure: Sendable {
    /// With its parameters where the reader has moved them.
    package var figure: Figure
    /// The lines of its frame.
    package var lines: Range<Int>
}
