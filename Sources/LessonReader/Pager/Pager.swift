import LessonMarkup
import Terminal

/// Shows a document a screen at a time and obeys the keys of `less` and `vi`.
///
/// Where the terminal cannot place its cursor, ask ``isUsable(with:)`` first and print
/// ``LessonMarkup/Document/rendered(width:capabilities:)`` instead.
package struct Pager {
    /// How reading ended.
    package enum Outcome: Sendable, Equatable {
        /// The reader came to the end and said to go on.
        case finished(ReadingPosition)
        /// The reader left, or the terminal went away.
        case left(ReadingPosition)
        /// The reader chose a link that leads out of this text; the destination as written.
        case follow(String, ReadingPosition)
        case nextLesson
        case previousLesson
        /// The reader went back further than this text (``PagerOffers/back``).
        case back(ReadingPosition)
        /// Judge, or edit, the exercise behind a link of the page; its destination as written.
        case grade(String, ReadingPosition)
        case edit(String, ReadingPosition)
        /// Ask the lesson's questions.
        case quiz(ReadingPosition)
        /// Keep a note.
        case note(PagerNote, ReadingPosition)
        /// Search the whole course for these words.
        case search(String, ReadingPosition)
        /// Run the block at one of these places, those in view, with the reader's own functions.
        case run([Int], ReadingPosition)
        /// Show what the terms in this text mean: what stands in view.
        case terms(String, ReadingPosition)
        /// What was typed in answer to the prompt.
        case answered(String, ReadingPosition)
    }

    /// A line below the text on which an answer is typed.
    package struct Prompt: Sendable {
        package var text: String
        /// Enter alone is an answer too.
        package var mayBeEmpty: Bool
        /// Letters that are an answer by themselves, Enter not needed, where nothing stands before them.
        package var keys: Set<Character>
        /// Whether the page before was answered by such a letter: an Enter right behind it is then no answer to this one.
        package var followsKey = false

        package init(_ text: String, mayBeEmpty: Bool = false, keys: Set<Character> = []) {
            self.text = text
            self.mayBeEmpty = mayBeEmpty
            self.keys = keys
        }
    }

    var state: PagerState
    let capabilities: Capabilities
    private let onPositionChange: (ReadingPosition) -> Void
    private let onMark: (Character, ReadingPosition) -> Void
    /// Where the reader is.
    package var position: ReadingPosition { state.position }

    /// A pager over one document.
    ///
    /// - Parameters:
    ///   - title: for the status line.
    ///   - start: where to begin, as an earlier outcome or `onPositionChange` gave it.
    ///   - endAction: what Enter and Space do at the end, as "to the quiz"; nil when nothing follows,
    ///     and then the pager stays at the end.
    ///   - offers: what the caller carries out when ``run(on:)`` ends with it; it may then run the pager again.
    ///   - linkLabels: the states of the exercises that the text links to, by destination as written.
    ///   - notes: the reader's notes on this text.
    ///   - exercise: what `x` and `e` mean where the text links to no exercise.
    ///   - prompt: asks for a typed answer below the text all the time; nil for plain reading.
    ///   - marks: the places that the reader has given a letter, by letter.
    ///   - titleRole: the look of a heading of the first level.
    ///   - onMark: called when a letter is given to a place, or taken to another.
    ///   - onPositionChange: called when the page has moved by half a screen or more, and at the end.
    package init(
        _ document: Document, title: String, capabilities: Capabilities,
        start: ReadingPosition = .start, endAction: String? = nil, offers: PagerOffers = [],
        linkLabels: [String: LinkLabel] = [:], notes: [PagerNote] = [], exercise: String? = nil,
        prompt: Prompt? = nil, marks: [Character: ReadingPosition] = [:],
        titleRole: Style.Role = .heading1,
        onMark: @escaping (Character, ReadingPosition) -> Void = { _, _ in },
        onPositionChange: @escaping (ReadingPosition) -> Void = { _ in }
    ) {
        var options = LayoutOptions.pager(capabilities)
        options.linkLabels = linkLabels
        options.titleRole = titleRole
        state = PagerState(
            document: document, title: SafeText.defused(title, ascii: !capabilities.isUnicode),
            options: options, start: start, endAction: endAction, offers: offers, notes: notes)
        state.exercise = exercise
        state.marks = marks
        if let prompt {
            let text = SafeText.defused(prompt.text, ascii: options.isASCII)
            if prompt.followsKey { state.enterCountsFrom = .now + LineEditor.enterBehindAnswer }
            state.mode = .typing(.answer(text, mayBeEmpty: prompt.mayBeEmpty, keys: prompt.keys), "")
        }
        self.capabilities = capabilities
        self.onPositionChange = onPositionChange
        self.onMark = onMark
    }

    /// Whether a terminal is there to draw on; if not, print the text instead.
    package static func isUsable(with capabilities: Capabilities) -> Bool {
        capabilities.isOutputTerminal && capabilities.canPlaceCursor
    }

    /// Where the pager begins when it runs for the first time; says so where the text has no such heading.
    package mutating func begin(atAnchor name: String) { state.firstAnchor = name }

    /// Says something in the status line when the pager runs again.
    package mutating func say(_ message: String) {
        state.message = SafeText.defused(message, ascii: !capabilities.isUnicode)
    }

    /// Exchanges the states of exercises and the notes for newer ones.
    package mutating func update(linkLabels: [String: LinkLabel], notes: [PagerNote]) {
        state.notes = notes
        state.relabel(linkLabels)
    }

    mutating func show(
        on device: some TerminalDevice, _ painter: inout ScreenPainter
    ) throws(TerminalError) {
        let frame = state.frame()
        let links = capabilities.takesHyperlinks ? state.layout.links.map(\.destination) : []
        var bytes = painter.paint(frame.rows, size: state.size, cursor: frame.cursor, links: links)
        if let copied = state.clipboard {
            bytes += Hyperlink.copying(copied)
            state.clipboard = nil
        }
        try device.write(bytes)
    }

    /// Runs until the reader leaves. The caller closes the device.
    ///
    /// A terminal that goes away counts as leaving; any other failure is thrown.
    package mutating func run(on device: some TerminalDevice) throws(TerminalError) -> Outcome {
        do {
            let outcome = try loop(on: device)
            onPositionChange(state.position)
            return outcome
        } catch .lost {
            onPositionChange(state.position)
            return .left(state.position)
        }
    }

    /// What an event is to a page.
    enum Wish {
        case key(Key)
        /// Nothing came in time.
        case tick
        /// The terminal has gone away.
        case ended
    }

    /// Shows the page and waits for the next event. What is the same for every page is obeyed here and gives nil: a new
    /// size, a redrawing, Ctrl-Z and its return.
    ///
    /// - Parameter milliseconds: how long to wait; nil is for ever.
    mutating func nextWish(
        on device: some TerminalDevice, within milliseconds: Int?, _ painter: inout ScreenPainter
    ) throws(TerminalError) -> Wish? {
        try show(on: device, &painter)
        let event =
            if let milliseconds { try device.nextEvent(within: milliseconds) } else { try device.nextEvent() }
        switch event {
        case .tick: return .tick
        case .ended: return .ended
        case .resize(let size): state.resize(to: size)
        case .resumed: state.resize(to: device.size)
        case .key(let key) where PagerAction(key) == .redraw: break
        case .key(let key) where PagerAction(key) == .suspend:
            onPositionChange(state.position)
            try device.suspend()
        case .key(let key): return .key(key)
        }
        painter.invalidate()
        return nil
    }

    private mutating func loop(on device: some TerminalDevice) throws(TerminalError) -> Outcome {
        var painter = ScreenPainter(theme: Theme(capabilities))
        state.resize(to: device.size)
        var reported = state.top
        while true {
            switch try nextWish(on: device, within: state.tickInterval, &painter) {
            case .key(let key):
                if let outcome = state.handle(key) { return outcome }
                if let mark = state.newMark {
                    onMark(mark.letter, mark.position)
                    state.newMark = nil
                }
            case .tick: state.tickFigure()
            case .ended: return .left(state.position)
            case nil: break
            }
            if abs(state.top - reported) >= max(1, state.bodyHeight / 2) {
                reported = state.top
                onPositionChange(state.position)
            }
        }
    }
}
