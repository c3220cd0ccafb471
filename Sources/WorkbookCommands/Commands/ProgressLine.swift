import Foundation
import Terminal

/// "proving rnn-step (12 of 40)", rewritten in place on a terminal; silent where standard error is none.
final class ProgressLine: Sendable {
    private let isShown: Bool
    private let width: Int
    private let lock = NSLock()
    // Guarded by the lock.
    nonisolated(unsafe) private var started = 0
    nonisolated(unsafe) private var count = 0

    init() {
        let term = ProcessInfo.processInfo.environment["TERM"] ?? ""
        isShown = isatty(STDERR_FILENO) == 1 && !term.isEmpty && term != "dumb"
        var size = winsize()
        width = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : 0
    }

    /// Says of how many things the line will tell.
    func expect(_ count: Int) { lock.withLock { self.count = count } }

    /// Says what is begun.
    func didStart(_ name: String) {
        lock.withLock {
            started += 1
            let text = SafeText.defused("proving \(name)", ascii: false)
            let place = " (\(started) of \(count))"
            // A line that wraps could not be erased.
            let room = max(8, (width == 0 ? 80 : width) - 1 - place.count)
            write("\r\u{1B}[K\(text.prefix(room))\(place)")
        }
    }

    /// Takes the line away.
    func clear() { lock.withLock { write("\r\u{1B}[K") } }

    private func write(_ text: String) {
        guard isShown else { return }
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { Foundation.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
