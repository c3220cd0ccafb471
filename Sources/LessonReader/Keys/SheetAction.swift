import Terminal

/// What a key does to a list or a sheet that lies over the page: outline, help, notes, formulas.
enum SheetAction: CaseIterable {
    case lineOn, lineBack, pageOn, pageBack, toStart, toEnd, take, copy

    var keys: [Key] {
        switch self {
        case .lineOn: [.character("j"), .down, .tab]
        case .lineBack: [.character("k"), .up, .backTab]
        case .pageOn: [.character(" "), .pageDown]
        case .pageBack: [.character("b"), .pageUp]
        case .toStart: [.character("g"), .home]
        case .toEnd: [.character("G"), .end]
        case .take: [.enter]
        case .copy: [.character("y")]
        }
    }

    /// The action of a key; nil for a key that puts the sheet away.
    init?(_ key: Key) {
        guard let action = Self.allCases.first(where: { $0.keys.contains(key) }) else { return nil }
        self = action
    }
}
