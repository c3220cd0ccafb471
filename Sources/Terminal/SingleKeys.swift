import Glibc
import Synchronization

/// Keys one by one on the ordinary screen: not echoed, not gathered into lines; Ctrl-C and Ctrl-Z work as ever.
///
/// However the program ends, the terminal gets its modes back: by ``close()``, by `exit`, by a signal, by a crash.
/// Ctrl-Z and `fg` give them back and take them again. One at a time.
package final class SingleKeys {
    private var decoder = KeyDecoder()
    private var isOpen = false

    /// Takes the terminal on standard input; nil when there is none, or it is in use already.
    package init?() {
        guard isatty(STDIN_FILENO) == 1,
            !TerminalGuard.isOpen.exchange(true, ordering: .acquiringAndReleasing)
        else { return nil }
        guard tcgetattr(STDIN_FILENO, TerminalGuard.cooked) == 0 else {
            TerminalGuard.isOpen.store(false, ordering: .releasing)
            return nil
        }
        take()
    }

    deinit { close() }

    private func take() {
        TerminalGuard.raw.pointee = TerminalGuard.cooked.pointee
        TerminalGuard.raw.pointee.c_lflag &= ~tcflag_t(ICANON | ECHO)
        TerminalGuard.input.store(STDIN_FILENO, ordering: .relaxed)
        TerminalGuard.isFullScreen.store(false, ordering: .relaxed)
        TerminalGuard.isOpen.store(true, ordering: .releasing)
        TerminalGuard.arm()
        TerminalGuard.enter()
        isOpen = true
    }

    /// Whether the process has been stopped and continued since the last call: what stood on the screen may be gone.
    package static func wasResumed() -> Bool {
        TerminalGuard.wasResumed.exchange(false, ordering: .acquiringAndReleasing)
    }

    /// The descriptor to wait on.
    package var descriptor: Int32 { STDIN_FILENO }

    /// Gives the terminal back. May be called more than once.
    package func close() {
        guard isOpen else { return }
        isOpen = false
        TerminalGuard.leave()
        TerminalGuard.disarm()
        TerminalGuard.isOpen.store(false, ordering: .releasing)
    }

    /// Gives the terminal back while something else uses it.
    package func withTerminalGivenBack<Result>(_ body: () throws -> Result) rethrows -> Result {
        guard isOpen else { return try body() }
        close()
        defer { take() }
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
