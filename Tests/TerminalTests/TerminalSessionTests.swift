import Glibc
import Terminal
import Testing

/// Sessions own the process's signal handlers, so one at a time. Signals go to the process, not by `raise`:
/// the threads tests run on block them.
@Suite(.serialized, .timeLimit(.minutes(1))) struct TerminalSessionTests {
    @Test func closingGivesTheTerminalBack() throws {
        let terminal = PseudoTerminal()
        let before = terminal.modes
        let session = try TerminalSession(input: terminal.line, output: terminal.line, ownsInput: false)
        #expect(terminal.modes != before)
        var screen = VirtualScreen(columns: 80, rows: 24)
        screen.write(terminal.output())
        #expect(screen.isAlternate)
        #expect(!screen.isCursorVisible)
        #expect(screen.unknown.isEmpty)
        session.close()
        session.close()
        screen.write(terminal.output())
        #expect(terminal.modes == before)
        #expect(!screen.isAlternate)
        #expect(screen.isCursorVisible)
        #expect(screen.wrapsLines)
        #expect(!screen.pastesBracketed)
    }

    @Test func forgottenSessionGivesTheTerminalBack() throws {
        let terminal = PseudoTerminal()
        let before = terminal.modes
        do { _ = try TerminalSession(input: terminal.line, output: terminal.line, ownsInput: false) }
        #expect(terminal.modes == before)
    }

    @Test func secondSessionIsRefusedAndTheFirstKept() throws {
        let terminal = PseudoTerminal()
        let session = try TerminalSession(input: terminal.line, output: terminal.line, ownsInput: false)
        #expect(throws: TerminalError.alreadyOpen) {
            try TerminalSession(input: terminal.line, output: terminal.line, ownsInput: false)
        }
        terminal.type("x")
        #expect(try session.nextEvent() == .key(.character("x")))
        session.close()
    }

    @Test func pipeIsNoTerminal() {
        var ends: [Int32] = [0, 0]
        pipe(&ends)
        #expect(throws: TerminalError.self) {
            try TerminalSession(input: ends[0], output: ends[1], ownsInput: false)
        }
        close(ends[0])
        close(ends[1])
    }

    @Test func keysComeThrough() throws {
        let terminal = PseudoTerminal()
        let session = try TerminalSession(input: terminal.line, output: terminal.line, ownsInput: false)
        defer { session.close() }
        terminal.type("j\u{1B}[6~\u{3}é")
        #expect(try session.nextEvent() == .key(.character("j")))
        #expect(try session.nextEvent() == .key(.pageDown))
        #expect(try session.nextEvent() == .key(.control("c")))
        #expect(try session.nextEvent() == .key(.character("é")))
        terminal.type("\u{1B}")
        #expect(try session.nextEvent() == .key(.escape))
    }

    @Test func resizeIsAnEvent() throws {
        let terminal = PseudoTerminal()
        let session = try TerminalSession(input: terminal.line, output: terminal.line, ownsInput: false)
        defer { session.close() }
        terminal.resize(columns: 33, rows: 7)
        kill(getpid(), SIGWINCH)
        #expect(try session.nextEvent() == .resize(TerminalSize(columns: 33, rows: 7)))
        #expect(session.size == TerminalSize(columns: 33, rows: 7))
    }

    @Test func continuingAsksForARepaint() throws {
        let terminal = PseudoTerminal()
        let session = try TerminalSession(input: terminal.line, output: terminal.line, ownsInput: false)
        defer { session.close() }
        _ = terminal.output()
        kill(getpid(), SIGCONT)
        #expect(try session.nextEvent() == .resumed)
        var screen = VirtualScreen(columns: 80, rows: 24)
        screen.write(terminal.output())
        #expect(screen.isAlternate)
    }

    @Test func handlersFoundAreHandlersLeft() throws {
        var before = sigaction()
        var after = sigaction()
        sigaction(SIGINT, nil, &before)
        let terminal = PseudoTerminal()
        let session = try TerminalSession(input: terminal.line, output: terminal.line, ownsInput: false)
        session.close()
        sigaction(SIGINT, nil, &after)
        #expect(
            unsafeBitCast(before.__sigaction_handler.sa_handler, to: Int.self)
                == unsafeBitCast(after.__sigaction_handler.sa_handler, to: Int.self))
    }

    @Test(
        "a signal sent to a real process gives the terminal back, and still ends it",
        arguments: [
            SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT,
        ])
    func signalGivesTheTerminalBack(_ signal: Int32) async throws {
        let terminal = PseudoTerminal()
        let before = terminal.modes
        let path = terminal.path
        await #expect(processExitsWith: .signal(signal)) {
            [path = path as String, signal = signal as Int32] in
            let line = open(path, O_RDWR | O_NOCTTY)
            let session = try TerminalSession(input: line, output: line, ownsInput: true)
            kill(getpid(), signal)
            while true { _ = try session.nextEvent() }
        }
        expectGivenBack(terminal, before)
    }

    @Test func stoppedProcessLeavesTheScreenAndComesBack() async throws {
        let terminal = PseudoTerminal()
        let before = terminal.modes
        let path = terminal.path
        await #expect(processExitsWith: .success) { [path = path as String] in
            let line = open(path, O_RDWR | O_NOCTTY)
            let session = try TerminalSession(input: line, output: line, ownsInput: true)
            // A shell beside us continues this process once it has stopped. In an orphaned process
            // group the kernel stops nothing, and the shell's patience ends.
            let script = """
                for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
                case "$(cut -d ' ' -f 3 /proc/\(getpid())/stat)" in T) break;; esac; sleep 0.05; done
                kill -CONT \(getpid())
                """
            var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("sh"), strdup("-c"), strdup(script), nil]
            var variables: [UnsafeMutablePointer<CChar>?] = [strdup("PATH=/usr/bin:/bin"), nil]
            var child = pid_t()
            posix_spawn(&child, "/bin/sh", nil, nil, &arguments, &variables)
            kill(getpid(), SIGTSTP)
            let event = try session.nextEvent()
            session.close()
            exit(event == .resumed ? 0 : 1)
        }
        let written = String(decoding: terminal.output(), as: UTF8.self)
        let enters = written.split(separator: "\u{1B}[?1049h", omittingEmptySubsequences: false).count - 1
        let leaves = written.split(separator: "\u{1B}[?1049l", omittingEmptySubsequences: false).count - 1
        #expect(enters >= 2)
        #expect(leaves >= 2)
        #expect(written.hasSuffix("\u{1B}[?1049l"))
        #expect(terminal.modes == before)
    }

    @Test func crashGivesTheTerminalBack() async throws {
        let terminal = PseudoTerminal()
        let before = terminal.modes
        let path = terminal.path
        await #expect(processExitsWith: .failure) { [path = path as String] in
            let line = open(path, O_RDWR | O_NOCTTY)
            let session = try TerminalSession(input: line, output: line, ownsInput: true)
            let empty: [Int] = []
            print(empty[session.size.columns])
        }
        expectGivenBack(terminal, before)
    }

    @Test func exitGivesTheTerminalBack() async throws {
        let terminal = PseudoTerminal()
        let before = terminal.modes
        let path = terminal.path
        await #expect(processExitsWith: .exitCode(3)) { [path = path as String] in
            let line = open(path, O_RDWR | O_NOCTTY)
            let session = try TerminalSession(input: line, output: line, ownsInput: true)
            exit(session.size.columns > 0 ? 3 : 4)
        }
        expectGivenBack(terminal, before)
    }

    private func expectGivenBack(_ terminal: PseudoTerminal, _ before: [UInt8]) {
        let bytes = terminal.output()
        let entered = String(decoding: bytes, as: UTF8.self).contains("\u{1B}[?1049h")
        var screen = VirtualScreen(columns: 80, rows: 24)
        screen.write(bytes)
        #expect(entered)
        #expect(!screen.isAlternate)
        #expect(screen.isCursorVisible)
        #expect(terminal.modes == before)
    }
}
