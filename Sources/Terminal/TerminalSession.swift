import Glibc

/// A terminal in full-screen use: raw mode, alternate screen, hidden cursor.
///
/// However the program ends, the terminal is given back: by ``close()``, by a thrown error (use
/// ``run(_:)``), by `exit`, by SIGINT, SIGTERM, SIGHUP or SIGQUIT, and by a crash. Ctrl-Z and `fg`
/// give it back and take it again. One session at a time.
package final class TerminalSession: TerminalDevice {
    private let input: Int32
    private let output: Int32
    private let ownsInput: Bool
    private var wakePipe: [Int32] = [-1, -1]
    private var decoder = KeyDecoder()
    private var waiting: [TerminalEvent] = []
    private var isClosed = false
    private var hasEnded = false

    /// Takes the terminal of this process. Keys come from standard input, or from the controlling
    /// terminal where standard input is a pipe or a file.
    ///
    /// - Throws: ``TerminalError/noTerminal(_:)`` when there is none to draw on or to take keys from.
    package convenience init() throws(TerminalError) {
        guard isatty(STDOUT_FILENO) == 1 else {
            throw TerminalError.noTerminal("standard output is not a terminal")
        }
        if isatty(STDIN_FILENO) == 1 {
            try self.init(input: STDIN_FILENO, output: STDOUT_FILENO, ownsInput: false)
        } else {
            let descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC)
            guard descriptor >= 0 else {
                throw TerminalError.noTerminal("there is no terminal to read keys from")
            }
            try self.init(input: descriptor, output: STDOUT_FILENO, ownsInput: true)
        }
    }

    /// Takes the terminal behind two descriptors; `ownsInput` says that closing closes the first.
    package init(input: Int32, output: Int32, ownsInput: Bool) throws(TerminalError) {
        self.input = input
        self.output = output
        self.ownsInput = ownsInput
        guard !TerminalGuard.isOpen.exchange(true, ordering: .acquiringAndReleasing) else {
            isClosed = true
            if ownsInput { Glibc.close(input) }
            throw TerminalError.alreadyOpen
        }
        guard tcgetattr(input, TerminalGuard.cooked) == 0 else {
            throw abandon(.system(call: "tcgetattr", code: errno))
        }
        guard pipe(&wakePipe) == 0 else {
            throw abandon(.system(call: "pipe", code: errno))
        }
        for descriptor in wakePipe {
            // A handler must never block on a full pipe, and no child may inherit it.
            _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        }
        TerminalGuard.raw.pointee = TerminalGuard.cooked.pointee
        cfmakeraw(TerminalGuard.raw)
        TerminalGuard.input.store(input, ordering: .relaxed)
        TerminalGuard.output.store(output, ordering: .relaxed)
        TerminalGuard.wake.store(wakePipe[1], ordering: .relaxed)
        TerminalGuard.wasResized.store(false, ordering: .relaxed)
        TerminalGuard.wasResumed.store(false, ordering: .relaxed)
        TerminalGuard.isFullScreen.store(true, ordering: .relaxed)
        TerminalGuard.arm()
        TerminalGuard.enter()
    }

    deinit { close() }

    /// Opens a session, hands it to `body`, and gives the terminal back whatever happens.
    package static func run<Result>(_ body: (TerminalSession) throws -> Result) throws -> Result {
        let session = try TerminalSession()
        defer { session.close() }
        return try body(session)
    }

    /// Gives the terminal back. May be called more than once.
    package func close() {
        guard !isClosed else { return }
        isClosed = true
        // From the background the change would stop us, and a half-left terminal is the worst.
        var ignore = sigaction()
        var previous = sigaction()
        ignore.__sigaction_handler.sa_handler = SIG_IGN
        sigaction(SIGTTOU, &ignore, &previous)
        TerminalGuard.leave()
        sigaction(SIGTTOU, &previous, nil)
        TerminalGuard.disarm()
        TerminalGuard.wake.store(-1, ordering: .relaxed)
        TerminalGuard.isOpen.store(false, ordering: .releasing)
        closeDescriptors()
    }

    /// The window's size now; 80×24 where the kernel does not know.
    package var size: TerminalSize {
        Capabilities.windowSize(of: output) ?? TerminalSize(columns: 80, rows: 24)
    }

    package func write(_ bytes: [UInt8]) throws(TerminalError) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
            if count > 0 {
                sent += count
                continue
            }
            switch errno {
            case EINTR: continue
            case EAGAIN:
                var ready = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
                _ = poll(&ready, 1, 1000)
            case EIO, EPIPE, ENXIO, EBADF: throw .lost
            default: throw .system(call: "write", code: errno)
            }
        }
    }

    package func suspend() throws(TerminalError) {
        TerminalGuard.stopJob()
    }

    package func lend<Result>(_ body: () throws -> Result) throws -> Result {
        TerminalGuard.leave()
        // Closed to the handlers too: a stop and a continue must not take it from the program that has it.
        TerminalGuard.isOpen.store(false, ordering: .releasing)
        defer {
            TerminalGuard.isOpen.store(true, ordering: .releasing)
            TerminalGuard.enter()
            TerminalGuard.wasResumed.store(true, ordering: .releasing)
        }
        return try body()
    }

    package func nextEvent() throws(TerminalError) -> TerminalEvent {
        try event(within: nil) ?? .ended
    }

    package func nextEvent(within milliseconds: Int) throws(TerminalError) -> TerminalEvent {
        try event(within: milliseconds) ?? .tick
    }

    /// The next event; nil when a limit was given and nothing came.
    private func event(within milliseconds: Int?) throws(TerminalError) -> TerminalEvent? {
        while true {
            if TerminalGuard.wasResumed.exchange(false, ordering: .acquiringAndReleasing) {
                return .resumed
            }
            if TerminalGuard.wasResized.exchange(false, ordering: .acquiringAndReleasing) {
                return .resize(size)
            }
            if !waiting.isEmpty { return waiting.removeFirst() }
            if hasEnded { return .ended }
            if try !wait(milliseconds) { return nil }
        }
    }

    /// Takes in what comes; false when the limit passed first.
    private func wait(_ limit: Int?) throws(TerminalError) -> Bool {
        var sources = [
            pollfd(fd: input, events: Int16(POLLIN), revents: 0),
            pollfd(fd: wakePipe[0], events: Int16(POLLIN), revents: 0),
        ]
        let patience = decoder.patience
        let ready = poll(&sources, 2, Int32(clamping: patience ?? limit ?? -1))
        if ready < 0 {
            if errno == EINTR { return true }
            throw .system(call: "poll", code: errno)
        }
        if ready == 0 {
            guard patience != nil else { return false }
            waiting += decoder.silence().map { .key($0) }
            return true
        }
        var buffer = [UInt8](repeating: 0, count: 4096)
        if sources[1].revents != 0 { _ = read(wakePipe[0], &buffer, buffer.count) }
        guard sources[0].revents != 0 else { return true }
        let count = read(input, &buffer, buffer.count)
        if count > 0 {
            waiting += decoder.keys(from: buffer[..<count]).map { .key($0) }
        } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
            hasEnded = true
        }
        return true
    }

    private func abandon(_ error: TerminalError) -> TerminalError {
        isClosed = true
        TerminalGuard.isOpen.store(false, ordering: .releasing)
        closeDescriptors()
        return error
    }

    private func closeDescriptors() {
        if ownsInput { Glibc.close(input) }
        for descriptor in wakePipe where descriptor >= 0 { Glibc.close(descriptor) }
        wakePipe = [-1, -1]
    }
}
