import Glibc
import Synchronization

/// Keys one by one on the ordinary screen: not echoed, not gathered into lines; Ctrl-C and Ctrl-Z work as ever.
///
/// However the program ends, the terminal gets its modes back: by ``close()``, by `exit`, by a signal, by a crash.
/// Ctrl-Z and `fg` give them back and take them again. One at a time.
package final class SingleKeys {
    private var decoder = KeyDecoder()
    private var isOpen = false

    /// Takes the terminal on standard input; nil when there is none.
    package init?() {
        guard isatty(STDIN_FILENO) == 1, tcgetattr(STDIN_FILENO, KeyModes.found) == 0 else { return nil }
        KeyModes.wanted.pointee = KeyModes.found.pointee
        KeyModes.wanted.pointee.c_lflag &= ~tcflag_t(ICANON | ECHO)
        KeyModes.arm()
        isOpen = true
    }

    deinit { close() }

    /// Whether the process has been stopped and continued since the last call: what stood on the screen may be gone.
    package static func wasResumed() -> Bool {
        KeyModes.wasContinued.exchange(false, ordering: .acquiringAndReleasing)
    }

    /// The descriptor to wait on.
    package var descriptor: Int32 { STDIN_FILENO }

    /// Gives the terminal back. May be called more than once.
    package func close() {
        guard isOpen else { return }
        isOpen = false
        KeyModes.disarm()
    }

    /// Gives the terminal back while something else uses it.
    package func withTerminalGivenBack<Result>(_ body: () throws -> Result) rethrows -> Result {
        guard isOpen else { return try body() }
        KeyModes.disarm()
        defer { KeyModes.arm() }
        return try body()
    }

    /// The keys that have been pressed; nil once the terminal is gone. Waits for the rest of a sequence, never for a
    /// key.
    package func pressed() -> [Key]? {
        var keys: [Key] = []
        var buffer = [UInt8](repeating: 0, count: 1024)
        while true {
            var source = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            guard poll(&source, 1, Int32(decoder.patience ?? 0)) > 0 else { return keys + decoder.silence() }
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            if count > 0 {
                keys += decoder.keys(from: buffer[..<count])
            } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
                return nil
            }
        }
    }
}

/// The modes and what signal handlers need to put them back. Handlers call `tcsetattr`, `sigaction` and `raise`, all
/// of them safe there, and touch no Swift object.
private enum KeyModes {
    nonisolated(unsafe) static let found = UnsafeMutablePointer<termios>.allocate(capacity: 1)
    nonisolated(unsafe) static let wanted = UnsafeMutablePointer<termios>.allocate(capacity: 1)
    static let areSet = Atomic<Bool>(false)
    static let wasContinued = Atomic<Bool>(false)
    /// The handlers that were there before, by signal number.
    nonisolated(unsafe) private static let previous = {
        let actions = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)
        actions.initialize(repeating: sigaction(), count: 65)
        return actions
    }()

    private static let endings = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]
    private static let faults = [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT]

    static func arm() {
        // Everything lazily made is made here, before a handler can run.
        _ = (found, wanted, previous)
        for signal in endings { install(signal, keysOnEnding) }
        for signal in faults { installFault(signal) }
        install(SIGTSTP, keysOnStop)
        install(SIGCONT, keysOnContinue)
        _ = registerKeyExitHandler
        set()
    }

    static func disarm() {
        unset()
        for signal in endings + faults + [SIGTSTP, SIGCONT] { reinstate(signal) }
    }

    static func set() {
        guard !areSet.exchange(true, ordering: .acquiringAndReleasing) else { return }
        _ = tcsetattr(STDIN_FILENO, TCSANOW, wanted)
    }

    static func unset() {
        guard areSet.exchange(false, ordering: .acquiringAndReleasing) else { return }
        _ = tcsetattr(STDIN_FILENO, TCSANOW, found)
    }

    static func reinstate(_ signal: Int32) {
        sigaction(signal, previous + Int(signal), nil)
    }

    private static func install(_ signal: Int32, _ handler: @convention(c) (Int32) -> Void) {
        sigaction(signal, nil, previous + Int(signal))
        let before = unsafeBitCast(previous[Int(signal)].__sigaction_handler.sa_handler, to: Int.self)
        // What nohup or a job runner ignores on our behalf stays ignored.
        if before == 1 { return }
        var action = sigaction()
        action.__sigaction_handler.sa_handler = handler
        action.sa_flags = SA_RESTART
        sigaction(signal, &action, nil)
    }

    private static func installFault(_ signal: Int32) {
        var action = sigaction()
        action.__sigaction_handler.sa_sigaction = keysOnFault
        action.sa_flags = SA_SIGINFO | SA_ONSTACK
        sigaction(signal, &action, previous + Int(signal))
    }

    /// Ends the process by a signal that was sent: a handler that was there before may print and return.
    static func endBySent(_ signal: Int32) {
        raiseUnblocked(signal)
        var standard = sigaction()
        standard.__sigaction_handler.sa_handler = SIG_DFL
        sigaction(signal, &standard, nil)
        raiseUnblocked(signal)
    }

    static func raiseUnblocked(_ signal: Int32) {
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, signal)
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
        _ = raise(signal)
    }
}

private func keysOnEnding(_ signal: Int32) {
    KeyModes.unset()
    KeyModes.reinstate(signal)
    KeyModes.raiseUnblocked(signal)
}

private func keysOnFault(
    _ signal: Int32, _ info: UnsafeMutablePointer<siginfo_t>?, _ context: UnsafeMutableRawPointer?
) {
    KeyModes.unset()
    KeyModes.reinstate(signal)
    // By returning, the faulting instruction runs again under the handler that was there before; one that was
    // sent would not come again, and a trap is past already.
    if (info?.pointee.si_code ?? 0) <= 0 || signal == SIGTRAP { KeyModes.endBySent(signal) }
}

private func keysOnStop(_ signal: Int32) {
    let saved = errno
    KeyModes.unset()
    var standard = sigaction()
    var ours = sigaction()
    sigaction(signal, &standard, &ours)
    KeyModes.raiseUnblocked(signal)
    // Stopped here until SIGCONT.
    sigaction(signal, &ours, nil)
    KeyModes.set()
    errno = saved
}

private func keysOnContinue(_ signal: Int32) {
    let saved = errno
    // After SIGSTOP the shell has set its own modes without our having given them back.
    KeyModes.areSet.store(false, ordering: .releasing)
    KeyModes.set()
    KeyModes.wasContinued.store(true, ordering: .releasing)
    errno = saved
}

/// Runs once: `exit` from anywhere gives the terminal back too.
private let registerKeyExitHandler: Void = {
    atexit { KeyModes.unset() }
    return
}()
