import LessonMarkup
import Terminal

/// Everything the pager knows, and what each key does to it. Draws nothing itself.
struct PagerState {
    enum Mode: Equatable {
        case reading
        case searching(String)
        case outline(selected: Int)
        case help(top: Int)
    }

    let document: Document
    let title: String
    let options: LayoutOptions
    let endAction: String?

    var size = TerminalSize(columns: 80, rows: 24)
    var layout: LessonLayout
    var mode = Mode.reading
    var top = 0
    var pan = 0
    var selectedLink: Int?
    /// A sentence for the status line, until the next key.
    var message: String?
    var query = ""
    var matches: [TextSearch.Match] = []
    var currentMatch: Int?
    /// Where the reader chose to be. Resizing goes back to it, so that a storm of sizes never drifts.
    private var anchor: ReadingPosition
    private var widestLine = 0
    /// Blocks with a line wider than the window: only these move sideways.
    private(set) var wideBlocks: Set<Int> = []
    /// The text to search, made when first needed.
    var search: TextSearch?
    /// Places left by a jump inside the text, for going back.
    private var trail: [ReadingPosition] = []

    init(
        document: Document, title: String, options: LayoutOptions, start: ReadingPosition, endAction: String?
    ) {
        self.document = document
        self.title = title
        self.options = options
        self.endAction = endAction
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
            layout = LessonLayout(document, width: newSize.columns, options: options)
            widestLine = 0
            wideBlocks = []
            for line in layout.lines where line.isPannable && line.content.width > size.columns {
                widestLine = max(widestLine, line.content.width)
                wideBlocks.insert(line.block)
            }
            pan = min(pan, furthestPan)
            search = nil
            if !query.isEmpty {
                let current = currentMatch
                find(query)
                currentMatch = current.flatMap { $0 < matches.count ? $0 : nil }
            }
        }
        top = min(layout.line(of: anchor), lastTop)
        if anchor.fingerprint.isEmpty { anchor = layout.position(ofLine: firstTextLine(from: top)) }
    }

    /// Obeys one key; non-nil when reading is over.
    mutating func handle(_ key: Key) -> Pager.Outcome? {
        message = nil
        if key == .control("c") { return .left(position) }
        switch mode {
        case .searching(let text): type(key, after: text)
        case .outline(let selected): choose(key, selected)
        case .help(let top): readHelp(key, top)
        case .reading: return read(key)
        }
        return nil
    }

    private mutating func read(_ key: Key) -> Pager.Outcome? {
        switch key {
        case .character("q"), .character("Q"): return .left(position)
        case .character("]"): return .nextLesson
        case .character("["): return .previousLesson
        case .enter:
            if let selectedLink { return follow(selectedLink) }
            if isAtEnd { return finish() }
            scroll(by: 1)
        case .character(" "), .pageDown, .character("f"), .control("f"):
            if isAtEnd, key == .character(" ") { return finish() }
            scroll(by: pageStep)
        case .character("j"), .down, .control("n"), .control("e"): scroll(by: 1)
        case .character("k"), .up, .control("p"), .control("y"): scroll(by: -1)
        case .character("b"), .pageUp, .control("b"): scroll(by: -pageStep)
        case .character("d"), .control("d"): scroll(by: max(1, bodyHeight / 2))
        case .character("u"), .control("u"): scroll(by: -max(1, bodyHeight / 2))
        case .character("g"), .character("<"), .home: move(to: 0)
        case .character("G"), .character(">"), .end: move(to: lastTop)
        case .left: pan = max(0, pan - 8)
        case .right: pan = min(furthestPan, pan + 8)
        case .tab: selectLink(forward: true)
        case .backTab: selectLink(forward: false)
        case .backspace: goBack()
        case .escape:
            selectedLink = nil
            (query, matches, currentMatch) = ("", [], nil)
        case .character("/"): mode = .searching("")
        case .character("n"): step(by: 1)
        case .character("N"): step(by: -1)
        case .character("o"): openOutline()
        case .character("h"), .character("?"): mode = .help(top: 0)
        default: break
        }
        return nil
    }

    // MARK: Moving

    /// A page less one line, so that the eye keeps its place.
    var pageStep: Int { max(1, bodyHeight - 1) }
    var furthestPan: Int { max(0, widestLine - size.columns + 1) }

    mutating func scroll(by lines: Int) {
        move(to: top + lines)
    }

    mutating func move(to line: Int) {
        let target = min(max(0, line), lastTop)
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

    var visible: Range<Int> { top..<(top + bodyHeight) }

    /// Brings a line into view, a third from the top when it was not.
    mutating func show(_ line: Int) {
        if !visible.contains(line) { move(to: line - bodyHeight / 3) }
    }

    mutating func jump(to line: Int) {
        trail.append(position)
        if trail.count > 100 { trail.removeFirst() }
        move(to: line)
    }

    mutating func goBack() {
        guard let place = trail.popLast() else {
            message = "nowhere to go back to"
            return
        }
        move(to: layout.line(of: place))
    }

    private mutating func finish() -> Pager.Outcome? {
        if endAction != nil { return .finished(position) }
        message = "end of text"
        return nil
    }
}
