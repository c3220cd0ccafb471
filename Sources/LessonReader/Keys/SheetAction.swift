import Terminal

/// What a key does to a list or a sheet that lies over the page: outline, help, notes, formulas. A key without an action
/// here puts the sheet away.
enum SheetAction: KeyedAction {
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
}
