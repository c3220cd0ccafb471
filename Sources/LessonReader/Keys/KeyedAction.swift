import Terminal

/// What keys do, with the keys that do it.
package protocol KeyedAction: CaseIterable {
    /// The keys that do it, the one that is shown first.
    var keys: [Key] { get }
}

extension KeyedAction {
    /// The action of a key; nil where it has none.
    package init?(_ key: Key) {
        guard let action = Self.allCases.first(where: { $0.keys.contains(key) }) else { return nil }
        self = action
    }
}
