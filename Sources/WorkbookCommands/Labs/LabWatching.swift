import Labs
import Terminal

/// A run on a screen of its own, until it ends or the terminal goes away.
struct LabWatching {
    let screen: LabScreen
    let training: LabTraining
    private var isEnding = false

    init(screen: LabScreen, training: LabTraining) {
        self.screen = screen
        self.training = training
    }

    /// Milliseconds between two looks.
    private static let interval = 100

    /// Draws until the run has ended. `q` and Ctrl-C end it well, a second one at once.
    mutating func run(on terminal: some TerminalDevice) throws {
        var painter = ScreenPainter(theme: Theme(screen.capabilities))
        while true {
            let look = training.now
            let size = terminal.size
            try terminal.write(
                painter.paint(screen.rows(look, size: size, isEnding: isEnding), size: size))
            if look.ending != nil { return }
            switch try terminal.nextEvent(within: Self.interval) {
            case .key(.character("q")), .key(.control("c")), .key(.control("d")): end()
            case .key(.control("z")):
                try terminal.suspend()
                painter.invalidate()
            case .key(.control("l")), .resumed, .resize: painter.invalidate()
            case .ended:
                training.end()
                return
            case .key, .tick: break
            }
        }
    }

    private mutating func end() {
        if isEnding || training.now.trace.step == 0 { training.cancel() } else { training.end() }
        isEnding = true
    }
}
