import Foundation
import Terminal

/// A terminal with a program in it: keys go in, and a screen can be looked at.
final class LearnersTerminal {
    private let master: Int32
    let process: pid_t
    private(set) var screen: VirtualScreen
    /// Every byte the program wrote.
    private(set) var bytes: [UInt8] = []
    /// The folder that the program was started in: removed with its last holder, so never before the terminal.
    var folder: ScratchFolder?
    private var hasHungUp = false
    private var ending: Ending?

    enum Key: String {
        case enter = "\r"
        case interrupt = "\u{3}"
        case quit = "\u{1C}"
        case end = "G"
        case page = " "
        case leave = "q"
        case backTab = "\u{1B}[Z"
        case backspace = "\u{7F}"
    }

    /// Opens a terminal of that size and starts a program in it.
    init(_ launch: Launch, columns: Int = 80, rows: Int = 24) throws {
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var isLocked: Int32 = 0
        var number: Int32 = -1
        guard master >= 0, ioctl(master, Self.setLock, &isLocked) == 0,
            ioctl(master, Self.getNumber, &number) == 0
        else { throw DrivingError("this machine gives no pseudo-terminals") }
        screen = VirtualScreen(columns: columns, rows: rows)
        Self.setSize(of: master, columns, rows)
        process = try launch.start(.terminal("/dev/pts/\(number)"))
    }

    /// A command line for the shell, in which `$workbook` is the program.
    convenience init(
        shell line: String, in directory: String, columns: Int = 80, rows: Int = 24
    ) throws {
        var launch = Launch(["-c", line], in: directory, environment: ["workbook": Launch.workbook])
        launch.program = "/bin/sh"
        try self.init(launch, columns: columns, rows: rows)
    }

    // TIOCSPTLCK and TIOCGPTN: what unlockpt and ptsname do, which the headers keep from Swift.
    private static let setLock: UInt = 0x4004_5431
    private static let getNumber: UInt = 0x8004_5430

    private static func setSize(of terminal: Int32, _ columns: Int, _ rows: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
    }

    deinit {
        if !hasHungUp { close(master) }
        if ending == nil {
            kill(process, SIGKILL)
            _ = Ending(of: process, block: true)
        }
    }

    /// What is on the screen now, a row a line.
    var shown: String { screen.text.joined(separator: "\n") }
    /// All that was ever written, escape sequences and all.
    var transcript: String { String(decoding: bytes, as: UTF8.self) }

    func type(_ text: String) {
        let bytes = Array(text.utf8)
        _ = write(master, bytes, bytes.count)
    }

    func press(_ key: Key) { type(key.rawValue) }

    /// Changes the window's size, as dragging its corner does.
    func resize(columns: Int, rows: Int) {
        screen.resize(columns: columns, rows: rows)
        Self.setSize(of: master, columns, rows)
    }

    /// Closes the window.
    func hangUp() {
        hasHungUp = true
        close(master)
    }

    /// Waits until a phrase stands on the screen; a line break counts as a blank, since text is wrapped.
    func wait(for phrase: String, _ more: String...) throws {
        let phrases = [phrase] + more
        try wait(until: "the screen shows \(phrases)") {
            let text = Self.unwrapped(shown)
            return phrases.allSatisfy(text.contains)
        }
    }

    /// Waits until the pager has the terminal and has drawn something.
    func waitForPager() throws {
        try wait(until: "a page is shown") { screen.isAlternate && shown.contains { !$0.isWhitespace } }
    }

    /// Reads until nothing more comes: until the page is drawn in full.
    func settle() {
        repeat { guard take(waiting: 100) else { return } } while hasFresh
    }

    /// The first row with anything in it.
    var topLine: String { screen.text.first { !$0.isEmpty } ?? "" }

    /// Waits until something holds; throws with what is on the screen when it does not come to hold.
    func wait(until what: String, _ condition: () throws -> Bool) throws {
        let deadline = Date.now + patience
        while try !condition() {
            let more = take()
            if !more, try condition() { return }
            guard more else { throw DrivingError("ended before \(what):\n\(shown)") }
            guard Date.now < deadline else { throw DrivingError("not seen: \(what). The screen:\n\(shown)") }
        }
    }

    /// Reads until the program has ended.
    func finish() throws -> Ending {
        if let ending { return ending }
        let deadline = Date.now + patience
        while true {
            if !hasHungUp { _ = take() } else { usleep(2000) }
            if let ending = Ending(of: process, block: false) {
                self.ending = ending
                if !hasHungUp { while take(waiting: 0) == true, hasFresh {} }
                return ending
            }
            guard Date.now < deadline else { throw DrivingError("the program does not end:\n\(shown)") }
        }
    }

    private var hasFresh = false

    /// Reads what there is; false when the program has let go of the terminal.
    private func take(waiting milliseconds: Int32 = 50) -> Bool {
        hasFresh = false
        var source = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&source, 1, milliseconds) > 0 else { return true }
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(master, &chunk, chunk.count)
        guard count > 0 else { return false }
        hasFresh = true
        bytes += chunk[..<count]
        screen.write(Array(chunk[..<count]))
        return true
    }

    /// Whether the terminal echoes and gathers lines, as a shell expects to find it.
    var isGivenBack: Bool {
        var modes = termios()
        guard tcgetattr(master, &modes) == 0 else { return false }
        let wanted = tcflag_t(ECHO | ICANON | ISIG)
        return modes.c_lflag & wanted == wanted && !screen.isAlternate && screen.isCursorVisible
            && screen.wrapsLines && !screen.pastesBracketed
    }

    /// Text with each run of blanks and line breaks made one blank.
    static func unwrapped(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
