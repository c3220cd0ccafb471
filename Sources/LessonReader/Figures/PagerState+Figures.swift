import Figures
import Terminal

/// Moving a figure: which one the keys go to, and what they do there.
extension PagerState {
    /// The selected figure while any of it is on the screen.
    var activeFigure: Figure? {
        selectedFigure.flatMap { isVisible($0) ? layout.figures[$0].figure : nil }
    }

    /// How long to wait for a key before a running figure goes on, in milliseconds; nil when none runs.
    var tickInterval: Int? { mode == .reading && activeFigure?.isRunning == true ? 40 : nil }

    /// Lets a running figure go on.
    mutating func tickFigure() {
        guard let selectedFigure else { return }
        change(selectedFigure) { $0.tick() }
    }

    /// Gives a key to the selected figure, or selects one; false when the key is for the page.
    mutating func figureTakes(_ key: Key) -> Bool {
        guard let number = selectedFigure, let figure = activeFigure, let chosen = figure.chosen else {
            letFigureGo()
            switch PagerAction(key) {
            case .selectNext: return selectFigure(forward: true)
            case .selectPrevious: return selectFigure(forward: false)
            default: return false
            }
        }
        guard let action = FigureAction(key) else { return false }
        switch action {
        case .moveLeft, .moveRight:
            var hasMoved = false
            change(number) { hasMoved = $0.move(by: action == .moveRight ? 1 : -1) }
            if !hasMoved { message = "\(figure.chosenName ?? "it") goes no further" }
        case .chooseAbove, .chooseBelow:
            guard figure.parameterCount > 1 else { return false }
            let next = chosen + (action == .chooseBelow ? 1 : -1)
            if (0..<figure.parameterCount).contains(next) { change(number) { $0.choose(next) } }
        case .next, .previous:
            let next = chosen + (action == .next ? 1 : -1)
            if (0..<figure.parameterCount).contains(next) {
                change(number) { $0.choose(next) }
            } else if !selectFigure(forward: action == .next) {
                message = action == .next ? "nothing to choose further down" : "nothing to choose further up"
            }
        case .reset:
            var hasMoved = false
            change(number) { hasMoved = $0.reset() }
            message = hasMoved ? "back at the start values" : "these are the start values"
        case .enter where figure.canRun: change(number) { $0.toggleRunning() }
        case .letGo, .enter: letFigureGo()
        }
        return true
    }

    /// The right end of the status line while a figure is selected.
    func figureHints(_ figure: Figure) -> [(state: String, keys: [(String, String)])] {
        let arrows = options.isASCII ? ("<- ->", "Up Down") : ("← →", "↑ ↓")
        let state = [figure.chosenName, figure.chosenValue].compactMap { $0 }.joined(separator: " ")
        let run = figure.canRun ? [("Enter", figure.isRunning ? "stop" : "train on")] : []
        let choose = figure.parameterCount > 1 ? [(arrows.1, "choose")] : []
        let move = [(arrows.0, "move")]
        return [
            (state, move + choose + run + [("r", "reset"), ("Esc", "let go")]),
            (state, move + run + [("r", "reset"), ("Esc", "let go")]), (state, move + run + [("r", "reset")]),
            (state, move + [("r", "reset")]), (state, move), (state, []),
        ]
    }

    // MARK: Selecting

    /// Selects the next figure or link, whichever comes first; false when the next one is a link and no
    /// figure was selected, or when there is none: then the page's own Tab decides.
    private mutating func selectFigure(forward: Bool) -> Bool {
        let leaving = selectedFigure
        let from: Int
        if let leaving {
            from = layout.figures[leaving].lines.lowerBound
        } else if let selectedLink {
            from = layout.links[selectedLink].line
        } else {
            from = forward ? top - 1 : top + bodyHeight
        }
        let figures = layout.figures.indices.filter { layout.figures[$0].figure.isMovable }
        let figure =
            forward
            ? figures.first { $0 != leaving && isBeyond($0, from) }
            : figures.last { layout.figures[$0].lines.lowerBound < from }
        let link =
            forward
            ? layout.links.indices.first { $0 > selectedLink ?? -1 && layout.links[$0].line >= from }
            : layout.links.indices.last { $0 < selectedLink ?? .max && layout.links[$0].line <= from }
        if let figure, link.map({ isFigure(figure, before: $0, forward) }) ?? true {
            letFigureGo()
            selectedLink = nil
            selectedFigure = figure
            let last = layout.figures[figure].figure.parameterCount - 1
            change(figure) { $0.choose(forward ? 0 : last) }
            showFigure(figure)
            return true
        }
        guard leaving != nil, let link else { return false }
        letFigureGo()
        show(layout.links[link].line)
        selectedLink = link
        return true
    }

    /// Whether a figure ends below a line: one cut by the top of the screen can still be selected.
    private func isBeyond(_ figure: Int, _ line: Int) -> Bool {
        let lines = layout.figures[figure].lines
        return selectedLink == nil && selectedFigure == nil
            ? lines.upperBound > line + 2 : lines.lowerBound > line
    }

    private func isFigure(_ figure: Int, before link: Int, _ forward: Bool) -> Bool {
        let (first, second) = (layout.figures[figure].lines.lowerBound, layout.links[link].line)
        return forward ? first <= second : first >= second
    }

    private mutating func letFigureGo() {
        guard let number = selectedFigure else { return }
        selectedFigure = nil
        change(number) { $0.choose(nil) }
    }

    private func isVisible(_ number: Int) -> Bool {
        layout.figures.indices.contains(number) && layout.figures[number].lines.overlaps(visible)
    }

    /// The whole frame if the screen holds it; its drawing otherwise, below the rule.
    private mutating func showFigure(_ number: Int) {
        let lines = layout.figures[number].lines
        if lines.count > bodyHeight {
            move(to: lines.lowerBound + 1)
        } else if lines.lowerBound < top {
            move(to: lines.lowerBound)
        } else if lines.upperBound > top + bodyHeight {
            move(to: lines.upperBound - bodyHeight)
        }
    }

    /// Changes a figure and sets the text again around it.
    private mutating func change(_ number: Int, _ change: (inout Figure) -> Void) {
        var figures = layout.figures.map(\.figure)
        change(&figures[number])
        layOut(figures: figures)
    }
}
