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
    }

    private var state: PagerState
    private let capabilities: Capabilities
    private let onPositionChange: (ReadingPosition) -> Void

    /// A pager over one document.
    ///
    /// - Parameters:
    ///   - title: for the status line.
    ///   - start: where to begin, as an earlier outcome or `onPositionChange` gave it.
    ///   - endAction: what Enter and Space do at the end, as "to the quiz"; nil when nothing follows,
    ///     and then the pager stays at the end.
    ///   - onPositionChange: called when the page has moved by half a screen or more, and at the end.
    package init(
        _ document: Document, title: String, capabilities: Capabilities,
        start: ReadingPosition = .start, endAction: String? = nil,
        onPositionChange: @escaping (ReadingPosition) -> Void = { _ in }
    ) {
        state = PagerState(
            document: document, title: SafeText.defused(title, ascii: !capabilities.isUnicode),
            options: .pager(capabilities), start: start, endAction: endAction)
        self.capabilities = capabilities
        self.onPositionChange = onPositionChange
    }

    /// Whether a terminal is there to draw on; if not, print the text instead.
    package static func isUsable(with capabilities: Capabilities) -> Bool {
        capabilities.isOutputTerminal && capabilities.canPlaceCursor
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

    private mutating func loop(on device: some TerminalDevice) throws(TerminalError) -> Outcome {
        var painter = ScreenPainter(theme: Theme(capabilities.colours))
        state.resize(to: device.size)
        var reported = state.top
        while true {
            let frame = state.frame()
            try device.write(painter.paint(frame.rows, size: state.size, cursor: frame.cursor))
            var outcome: Outcome?
            switch try device.nextEvent() {
            case .resize(let size):
                state.resize(to: size)
                painter.invalidate()
            case .resumed:
                state.resize(to: device.size)
                painter.invalidate()
            case .ended:
                outcome = .left(state.position)
            case .key(.control("z")):
                onPositionChange(state.position)
                try device.suspend()
                painter.invalidate()
            case .key(.control("l")):
                painter.invalidate()
            case .key(let key):
                outcome = state.handle(key)
            }
            if let outcome { return outcome }
            if abs(state.top - reported) >= max(1, state.bodyHeight / 2) {
                reported = state.top
                onPositionChange(state.position)
            }
        }
    }
}
