import Foundation
import GRDB
import Synchronization

/// How long a store waits for another program's lock.
///
/// SQLite's own waiting looks ever more seldom, up to ten times a second. A program that writes one row after the other then
/// keeps this one out for seconds, although it lets go between any two: here it is looked often and at random moments.
final class Patience: Sendable {
    private let seconds: Mutex<Double>
    /// When the waiting that goes on began.
    private let began = Mutex(ContinuousClock.now)

    init(_ seconds: Double) {
        self.seconds = Mutex(seconds)
    }

    /// From now on it is waited so long.
    func set(_ seconds: Double) { self.seconds.withLock { $0 = seconds } }

    var busyMode: Database.BusyMode {
        .callback { [self] tries in
            if tries == 0 { began.withLock { $0 = .now } }
            let waited = began.withLock { $0.duration(to: .now) }
            guard waited < .seconds(seconds.withLock { $0 }) else { return false }
            usleep(.random(in: 500...4000))
            return true
        }
    }
}
