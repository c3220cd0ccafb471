import Terminal

/// What a key does to the figure that is chosen.
enum FigureAction: KeyedAction {
    case moveLeft, moveRight, chooseAbove, chooseBelow, next, previous, reset, enter, letGo

    var keys: [Key] {
        switch self {
        case .moveLeft: [.left]
        case .moveRight: [.right]
        case .chooseAbove: [.up]
        case .chooseBelow: [.down]
        case .next: [.tab]
        case .previous: [.backTab]
        case .reset: [.character("r")]
        case .enter: [.enter]
        case .letGo: [.escape]
        }
    }
}
