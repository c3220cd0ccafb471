import Figures
import LessonMarkup
import Terminal

/// Everything the pager knows, and what each key does to it. Draws nothing itself.
struct PagerState {
    enum Mode: Equatable {
        case reading
        case typing(Purpose, String)
        /// Waiting for the letter of a mark.
        case letter(LetterUse)
        case outline(selected: Int)
        case help(top: Int)
        case formulas(selected: Int)
        case notes(top: Int)
    }

    let document: Document
    let title: String
    var options: LayoutOptions
    let endAction: String?
    let offers: PagerOffers
    var notes: [PagerNote]
    /// The exercise that the text is about, where it links to none.
    var exercise: String?

    var size = TerminalSize(columns: 80, rows: 24)
    var layout: LessonLayout
    /// Until then an Enter is one that was meant for the page before.
    var enterCountsFrom: ContinuousClock.Instant?
    var mode = Mode.reading
    var top = 0
    /// Whether the page was last moved by lines: then it is shown to its edge.
    var isByLine = false
    var pan = 0
    var selectedLink: Int?
    /// The figure that the arrow keys move.
    var selectedFigure: Int?
    /// A sentence for the status line, until the next key.
    var message: String?
    var query = ""
    var matches: [TextSearch.Match] = []
    var currentMatch: Int?
    /// Where the reader chose to be. Resizing goes back to it, so that a storm of sizes never drifts.
    private var anchor: ReadingPosition
    /// The heading to begin at, until the text is set for the first time.
    var firstAnchor: String?
    private var widestLine = 0
    /// Blocks with a line wider than the window: only these move sideways.
    private(set) var wideBlocks: Set<Int> = []
    /// The text to search, made when first needed.
    var search: TextSearch?
    /// Places left by a jump inside the text, for going back.
    private var trail: [ReadingPosition] = []
    /// Places left by going back, for going forward again.
    private var ahead: [ReadingPosition] = []
    var marks: [Character: ReadingPosition] = [:]
    /// A mark just set, on its way to whoever keeps them.
    var newMark: (letter: Character, position: ReadingPosition)?
    /// Text on its way to the clipboard.
    var clipboard: String?
    /// What goes on while the page is shown; the status line says so.
    var work: String?

    init(
        document: Document, title: String, options: LayoutOptions, start: ReadingPosition,
        endAction: String?, offers: PagerOffers = [], notes: [PagerNote] = []
    ) {
        self.document = document
        self.title = title
        self.options = options
        self.endAction = endAction
        self.offers = offers
        self.notes = notes
        anchor = start
        layout = LessonLayout(Document(blocks: []), width: 1)
    }

    var bodyHeight: Int { size.rows >= 3 ? size.rows - 1 : size.rows }
    var lastTop: Int { max(0, layout.lines.count - bodyHeight) }
    var isAtEnd: Bool { top >= lastTop }
    var position: ReadingPosition { anchor }

    mutating func resize(to newSize: TerminalSize) {
        let isNewWidth = layout.width != newSize.columns || layout.lines.isEmpty
        size = newSize
        if isNewWidth {
            layOut()
        } else {
            returnToAnchor()
        }
    }

    /// Sets the text anew for this width, its figures as they are or as given, and finds the place again.
    mutating func layOut(figures: [Figure]? = nil) {
        layout = LessonLayout(
            document, width: size.columns, options: options, figures: figures ?? layout.figures.map(\.figure))
        widestLine = 0
        wideBlocks = []
        for line in layout.lines where line.isPannable && line.content.width > size.columns {
            widestLine = max(widestLine, line.content.width)
            wideBlocks.insert(line.block)
        }
        pan = min(pan, furthestPan)
        if let link = selectedLink, !layout.links.indices.contains(link) { selectedLink = nil }
        search = nil
        if !query.isEmpty {
            let current = currentMatch
            find(query)
            currentMatch = current.flatMap { $0 < matches.count ? $0 : nil }
        }
        returnToAnchor()
        if let name = firstAnchor {
            firstAnchor = nil
            if let line = line(ofAnchor: name) {
                move(to: line)
            } else {
                message = "no heading #\(SafeText.defused(name, ascii: options.isASCII)) in this text"
            }
        }
    }

    private mutating func returnToAnchor() {
        top = min(layout.line(of: anchor), lastTop)
        if anchor.fingerprint.isEmpty { anchor = layout.position(ofLine: firstTextLine(from: top)) }
    }

    /// Obeys one key; non-nil when reading is over.
    mutating func handle(_ key: Key) -> Pager.Outcome? {
        message = nil
        if key == .control("c") { return .left(position) }
        switch mode {
        case .typing(let purpose, let text): return type(key, purpose, after: text)
        case .letter(let use): self.use(key, for: use)
        case .formulas(let selected): chooseFormula(key, selected)
        case .notes(let top): readNotes(key, top)
        case .outline(let selected): choose(key, selected)
        case .help(let top): readHelp(key, top)
        case .reading: return read(key)
        }
        return nil
    }

    private mutating func read(_ key: Key) -> Pager.Outcome? {
        if figureTakes(key) { return nil }
        return PagerAction(key).flatMap { perform($0) }
    }

    /// Does what a key of the page means; non-nil when reading is over.
    private mutating func perform(_ action: PagerAction) -> Pager.Outcome? {
        if let why = action.refusal, let offer = action.offer, !offers.contains(offer) {
            message = why
            return nil
        }
        switch action {
        case .leave: return .left(position)
        case .nextLesson: return .nextLesson
        case .previousLesson: return .previousLesson
        case .enter:
            if let selectedLink { return follow(selectedLink) }
            if isAtEnd { return finish() }
            scroll(by: 1)
        // Whoever turns pages must not land in the quiz, where the next thing typed is an answer.
        case .pageOn where isAtEnd: message = endAction.map { "The end. Enter: \($0)" } ?? "end of text"
        case .pageOn, .pageBack, .lineOn, .lineBack, .halfPageOn, .halfPageBack, .toStart, .toEnd, .panLeft,
            .panRight:
            turn(action)
        case .selectNext: selectLink(forward: true)
        case .selectPrevious: selectLink(forward: false)
        case .goBack:
            if trail.isEmpty, offers.contains(.back) { return .back(position) }
            goBack()
        case .goForward: goForward()
        case .letGo:
            selectedLink = nil
            (query, matches, currentMatch) = ("", [], nil)
        case .search: mode = .typing(.search, "")
        case .nextMatch: step(by: 1)
        case .previousMatch: step(by: -1)
        case .outline: openOutline()
        case .help: mode = .help(top: 0)
        case .setMark: mode = .letter(.setMark)
        case .goToMark: mode = .letter(.goToMark)
        case .formulas: openFormulas()
        case .copy: copy()
        case .readNotes: openNotes()
        case .writeNote: mode = .typing(.note, "")
        case .searchCourse: mode = .typing(.courseSearch, "")
        case .toggleTables:
            options.pansTables.toggle()
            layOut()
            message = options.pansTables ? "wide tables move sideways" : "wide tables as lists"
        case .grade: return nearestExercise().map { .grade($0, position) }
        case .edit: return nearestExercise().map { .edit($0, position) }
        case .quiz: return .quiz(position)
        case .runProgram: return .run(Array(Set(linesInView.map(\.block))).sorted(), position)
        case .explainTerms:
            return .terms(linesInView.map(\.content.plain).joined(separator: " "), position)
        // Whoever runs the pager obeys these.
        case .redraw, .suspend: break
        }
        return nil
    }

    private var linesInView: ArraySlice<LaidOutLine> {
        layout.lines[visible.clamped(to: layout.lines.indices)]
    }

    // MARK: Moving

    var furthestPan: Int { max(0, widestLine - size.columns + 1) }

    mutating func scroll(by lines: Int) {
        move(to: top + lines)
        isByLine = true
    }

    mutating func move(to line: Int) {
        let target = min(max(0, line), lastTop)
        isByLine = false
        guard target != top else { return }
        top = target
        anchor = layout.position(ofLine: firstTextLine(from: top))
        if let link = selectedLink, !visible.contains(layout.links[link].line) { selectedLink = nil }
    }

    /// A blank line on top belongs to nothing: the position is that of the text under it.
    func firstTextLine(from line: Int) -> Int {
        var line = line
        while line + 1 < layout.lines.count, layout.lines[line].content.isEmpty { line += 1 }
        return line
    }

    var visible: Range<Int> { top..<max(top + 1, shownEnd) }

    /// Brings a line into view, a third from the top when it was not.
    mutating func show(_ line: Int) {
        if !visible.contains(line) { move(to: line - bodyHeight / 3) }
    }

    mutating func jump(to line: Int) {
        ahead = []
        trail.append(position)
        if trail.count > 100 { trail.removeFirst() }
        move(to: line)
    }

    mutating func goBack() {
        guard let place = trail.popLast() else {
            message = "nowhere to go back to"
            return
        }
        ahead.append(position)
        move(to: layout.line(of: place))
    }

    private mutating func goForward() {
        guard let place = ahead.popLast() else {
            message = "nowhere to go forward to"
            return
        }
        trail.append(position)
        move(to: layout.line(of: place))
    }

    private mutating func finish() -> Pager.Outcome? {
        if endAction != nil { return .finished(position) }
        message = "end of text"
        return nil
    }
}
