import Synchronization

/// A value that is worked out when it is first asked for, by whoever asks first; the others wait for it.
package final class Once<Value: Sendable>: Sendable {
    private let known = Mutex<Value?>(nil)
    private let make: @Sendable () -> Value

    /// A value that `make` gives when it is first asked for.
    package init(_ make: @escaping @Sendable () -> Value) {
        self.make = make
    }

    /// The value.
    package var value: Value {
        known.withLock { known in
            if let known { return known }
            let fresh = make()
            known = fresh
            return fresh
        }
    }
}
