/// A key press, as far as a terminal tells.
package enum Key: Sendable, Hashable {
    case character(Character)
    /// A letter with Ctrl, in lower case.
    case control(Character)
    /// A character with Alt.
    case alt(Character)
    case enter, tab, backTab, backspace, delete, escape
    case up, down, left, right
    case pageUp, pageDown, home, end

    /// As a help page names it: "Space", "Shift-Tab", "Ctrl-L", "PgDn".
    package var name: String {
        switch self {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .control(let letter): "Ctrl-" + letter.uppercased()
        case .alt(let character): "Alt-\(character)"
        case .enter: "Enter"
        case .tab: "Tab"
        case .backTab: "Shift-Tab"
        case .backspace: "Backspace"
        case .delete: "Delete"
        case .escape: "Esc"
        case .up: "Up"
        case .down: "Down"
        case .left: "Left"
        case .right: "Right"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .home: "Home"
        case .end: "End"
        }
    }
}

/// What can wake a program that waits for its terminal.
package enum TerminalEvent: Sendable, Equatable {
    case key(Key)
    /// The window has a new size.
    case resize(TerminalSize)
    /// The program was stopped and continued: everything must be painted again.
    case resumed
    /// No more keys will come.
    case ended
    /// Nothing came within the time that was asked for.
    case tick
}

/// Something with a size that shows bytes and yields events: a real terminal or a scripted one.
package protocol TerminalDevice: AnyObject {
    var size: TerminalSize { get }
    func write(_ bytes: [UInt8]) throws(TerminalError)
    /// Waits for the next event.
    func nextEvent() throws(TerminalError) -> TerminalEvent
    /// Waits for the next event, but no longer than this; ``TerminalEvent/tick`` when none came.
    func nextEvent(within milliseconds: Int) throws(TerminalError) -> TerminalEvent
    /// Gives the terminal back, stops the process as Ctrl-Z would, and takes it again on return.
    func suspend() throws(TerminalError)
    /// Gives the terminal back while `body` runs, for a program that wants it to itself, and takes it again.
    func lend<Result>(_ body: () throws -> Result) throws -> Result
}
