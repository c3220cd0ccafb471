import Glibc
import Synchronization

/// What signal handlers need to give the terminal back, kept where a handler may read it.
///
/// Everything a handler calls is async-signal-safe: `write`, `tcsetattr`, `sigaction`, `raise`,
/// atomic loads and stores. No Swift object is touched and nothing is allocated.
enum TerminalGuard {
    static let output = Atomic<Int32>(-1)
    static let input = Atomic<Int32>(-1)
    /// The writing end of the pipe that wakes the session's poll.
    static let wake = Atomic<Int32>(-1)
    /// Whether the terminal is in our hands just now.
    static let isEntered = Atomic<Bool>(false)
    /// Whether the terminal is used as a full screen; if not, only its modes change.
    static let isFullScreen = Atomic<Bool>(true)
    /// Whether a session is open, be it suspended.
    static let isOpen = Atomic<Bool>(false)
    static let wasResized = Atomic<Bool>(false)
    static let wasResumed = Atomic<Bool>(false)

    nonisolated(unsafe) static let cooked = UnsafeMutablePointer<termios>.allocate(capacity: 1)
    nonisolated(unsafe) static let raw = UnsafeMutablePointer<termios>.allocate(capacity: 1)
    nonisolated(unsafe) private static let enterBytes = stored(
        "\u{1B}[?1049h\u{1B}[?7l\u{1B}[?2004h\u{1B}[?25l\u{1B}[H\u{1B}[2J")
    nonisolated(unsafe) private static let leaveBytes = stored(
        "\u{1B}[0m\u{1B}[?2004l\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l")
    /// The handlers found when the session opened, by signal number.
    nonisolated(unsafe) private static let previous = {
        let actions = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)
        actions.initialize(repeating: sigaction(), count: 65)
        return actions
    }()

    private static let terminations = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]
    private static let faults = [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT]

    /// Takes the terminal: other modes, and for a full screen the alternate one without a cursor. Does nothing when it has
    /// it.
    static func enter() {
        guard isOpen.load(ordering: .acquiring), !isEntered.exchange(true, ordering: .acquiringAndReleasing)
        else { return }
        _ = tcsetattr(input.load(ordering: .relaxed), TCSANOW, raw)
        if isFullScreen.load(ordering: .relaxed) { send(enterBytes) }
    }

    /// Gives the terminal back as it was found. Does nothing when it has been given back.
    static func leave() {
        guard isEntered.exchange(false, ordering: .acquiringAndReleasing) else { return }
        if isFullScreen.load(ordering: .relaxed) { send(leaveBytes) }
        _ = tcsetattr(input.load(ordering: .relaxed), TCSANOW, cooked)
    }

    /// Installs the handlers. Everything lazily made is made here, before any can run.
    static func arm() {
        _ = (cooked, raw, enterBytes, leaveBytes, previous)
        for signal in terminations { install(signal, onTermination, unlessIgnored: true) }
        install(SIGTSTP, onStop, unlessIgnored: true)
        install(SIGCONT, onContinue)
        install(SIGWINCH, onResize)
        provideSignalStack()
        for signal in faults { installFault(signal) }
        registerExitHandler
    }

    /// Puts back the handlers that were there before ``arm()``.
    static func disarm() {
        for signal in terminations + faults + [SIGTSTP, SIGCONT, SIGWINCH] { reinstate(signal) }
    }

    /// Stops this job as the terminal's own Ctrl-Z would.
    static func stopJob() {
        _ = kill(0, SIGTSTP)
    }

    private static func stored(_ text: String) -> UnsafeMutableBufferPointer<UInt8> {
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
        _ = buffer.initialize(from: text.utf8)
        return buffer
    }

    private static func send(_ bytes: UnsafeMutableBufferPointer<UInt8>) {
        var sent = 0
        while sent < bytes.count {
            let count = write(
                output.load(ordering: .relaxed), bytes.baseAddress! + sent, bytes.count - sent)
            if count > 0 {
                sent += count
            } else if errno != EINTR {
                return
            }
        }
    }

    private static func install(
        _ signal: Int32, _ handler: @convention(c) (Int32) -> Void, unlessIgnored: Bool = false
    ) {
        sigaction(signal, nil, previous + Int(signal))
        let found = unsafeBitCast(previous[Int(signal)].__sigaction_handler.sa_handler, to: Int.self)
        // nohup and some job runners ignore signals on our behalf: that stays so.
        if unlessIgnored, found == 1 { return }
        var action = sigaction()
        action.__sigaction_handler.sa_handler = handler
        action.sa_flags = SA_RESTART
        sigaction(signal, &action, nil)
    }

    private static func installFault(_ signal: Int32) {
        var action = sigaction()
        action.__sigaction_handler.sa_sigaction = onFault
        action.sa_flags = SA_SIGINFO | SA_ONSTACK
        sigaction(signal, &action, previous + Int(signal))
    }

    fileprivate static func reinstate(_ signal: Int32) {
        sigaction(signal, previous + Int(signal), nil)
    }

    /// A stack overflow leaves no room for a handler on the stack that overflowed.
    private static func provideSignalStack() {
        var current = stack_t()
        guard sigaltstack(nil, &current) == 0, current.ss_flags & Int32(SS_DISABLE) != 0
        else { return }
        let size = 64 * 1024
        var stack = stack_t()
        stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
        stack.ss_size = size
        sigaltstack(&stack, nil)
    }

    /// Ends the process by a signal that was sent. Swift's own handler prints a backtrace and returns, so that the
    /// faulting instruction may run again; where there is none, the program would go on.
    fileprivate static func endBySent(_ signal: Int32) {
        unblockAndRaise(signal)
        var standard = sigaction()
        standard.__sigaction_handler.sa_handler = SIG_DFL
        sigaction(signal, &standard, nil)
        unblockAndRaise(signal)
    }

    fileprivate static func unblockAndRaise(_ signal: Int32) {
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, signal)
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
        _ = raise(signal)
    }

    fileprivate static func wakePoll() {
        var byte: UInt8 = 0
        _ = write(wake.load(ordering: .relaxed), &byte, 1)
    }
}

private func onTermination(_ signal: Int32) {
    TerminalGuard.leave()
    TerminalGuard.reinstate(signal)
    TerminalGuard.unblockAndRaise(signal)
}

/// Gives the terminal back, then lets the handler found before (Swift's backtrace, or none) have the
/// fault: by returning, the faulting instruction runs again; a signal that was sent is sent again.
private func onFault(
    _ signal: Int32, _ info: UnsafeMutablePointer<siginfo_t>?, _ context: UnsafeMutableRawPointer?
) {
    TerminalGuard.leave()
    TerminalGuard.reinstate(signal)
    let wasSent = (info?.pointee.si_code ?? 0) <= 0
    // A trap instruction is past already when its handler runs, so that returning would skip it.
    if wasSent || signal == SIGTRAP { TerminalGuard.endBySent(signal) }
}

private func onStop(_ signal: Int32) {
    let saved = errno
    TerminalGuard.leave()
    var standard = sigaction()
    var ours = sigaction()
    sigaction(signal, &standard, &ours)
    TerminalGuard.unblockAndRaise(signal)
    // Stopped here until SIGCONT; in an orphaned group nothing stops and this goes straight on.
    sigaction(signal, &ours, nil)
    TerminalGuard.enter()
    TerminalGuard.wasResumed.store(true, ordering: .releasing)
    TerminalGuard.wakePoll()
    errno = saved
}

private func onContinue(_ signal: Int32) {
    let saved = errno
    // After SIGSTOP the shell has set its own modes without our having left: take all again.
    TerminalGuard.isEntered.store(false, ordering: .releasing)
    TerminalGuard.enter()
    TerminalGuard.wasResumed.store(true, ordering: .releasing)
    TerminalGuard.wakePoll()
    errno = saved
}

private func onResize(_ signal: Int32) {
    let saved = errno
    TerminalGuard.wasResized.store(true, ordering: .releasing)
    TerminalGuard.wakePoll()
    errno = saved
}

/// Runs once: `exit` from anywhere gives the terminal back too.
private let registerExitHandler: Void = {
    atexit { TerminalGuard.leave() }
    return
}()
