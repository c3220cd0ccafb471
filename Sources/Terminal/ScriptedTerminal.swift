/// A terminal for tests: plays a script of events and keeps what was written on a ``VirtualScreen``.
package final class ScriptedTerminal: TerminalDevice {
    package private(set) var screen: VirtualScreen
    package private(set) var suspensions = 0
    /// How often the terminal was lent to another program.
    package private(set) var loans = 0
    /// The text of the screen each time an event was asked for.
    package private(set) var frames: [[String]] = []
    private var events: [TerminalEvent]

    package init(columns: Int, rows: Int, events: [TerminalEvent] = []) {
        screen = VirtualScreen(columns: columns, rows: rows)
        self.events = events.reversed()
    }

    package convenience init(columns: Int, rows: Int, keys: [Key]) {
        self.init(columns: columns, rows: rows, events: keys.map { .key($0) })
    }

    package var size: TerminalSize { screen.size }

    package func write(_ bytes: [UInt8]) {
        screen.write(bytes)
    }

    /// The next scripted event; ``TerminalEvent/ended`` when the script is over.
    package func nextEvent() -> TerminalEvent {
        frames.append(screen.text)
        let event = events.popLast() ?? .ended
        if case .resize(let size) = event { screen.resize(columns: size.columns, rows: size.rows) }
        return event
    }

    /// The next scripted event, of which a tick is one like any other.
    package func nextEvent(within milliseconds: Int) -> TerminalEvent { nextEvent() }

    package func lend<Result>(_ body: () throws -> Result) throws -> Result {
        loans += 1
        return try body()
    }

    package func suspend() {
        suspensions += 1
        events.append(.resumed)
    }
}
