import Glibc
import Synchronization

/// Counts SIGINT and SIGTERM in place of ending the program, for work that ends well when it is asked to. One at a time;
/// not while a `TerminalSession` is open, which has the signals itself.
package final class InterruptCount {
    private static let count = Atomic<Int>(0)
    private static let signals = [SIGINT, SIGTERM]
    private var previous: [Int32: sigaction] = [:]

    /// Begins to count. A signal that is ignored on our behalf, as by nohup, stays so.
    package init() {
        Self.count.store(0, ordering: .relaxed)
        for signal in Self.signals {
            var found = sigaction()
            sigaction(signal, nil, &found)
            guard unsafeBitCast(found.__sigaction_handler.sa_handler, to: Int.self) != 1 else { continue }
            previous[signal] = found
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { _ in
                InterruptCount.count.wrappingAdd(1, ordering: .relaxed)
            }
            action.sa_flags = SA_RESTART
            sigaction(signal, &action, nil)
        }
    }

    deinit { stop() }

    /// How many have come since the beginning.
    package var count: Int { Self.count.load(ordering: .relaxed) }

    /// Puts the handlers back that were there before. May be called more than once.
    package func stop() {
        for (signal, action) in previous {
            var action = action
            sigaction(signal, &action, nil)
        }
        previous = [:]
    }
}
