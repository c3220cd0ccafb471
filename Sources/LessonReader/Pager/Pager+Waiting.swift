import Figures
import Terminal

extension Pager {
    /// Shows the page while something else goes on. Pages can be turned meanwhile, and the window may change.
    ///
    /// - Parameters:
    ///   - what: what goes on, in a few words for the status line; asked anew for every frame.
    ///   - isDone: asked some twenty times a second.
    /// - Returns: true once it is done; false when the reader gave it up by Esc, `q` or Ctrl-C, or the terminal
    ///   went away.
    package mutating func wait(
        on device: some TerminalDevice, for what: () -> String, until isDone: () -> Bool
    ) throws(TerminalError) -> Bool {
        defer { state.work = nil }
        do {
            var painter = ScreenPainter(theme: Theme(capabilities))
            state.resize(to: device.size)
            var frame = 0
            while !isDone() {
                let sign = Self.turning(frame / 2, with: PlotStyle(capabilities))
                state.work = SafeText.defused("\(sign) \(what())", ascii: !capabilities.isUnicode)
                frame += 1
                switch try nextWish(on: device, within: 50, &painter) {
                case .ended: return false
                case .key(let key):
                    guard let action = PagerAction(key) else { break }
                    if action == .letGo || action == .leave { return false }
                    state.turn(action)
                case .tick, nil: break
                }
            }
            return true
        } catch .lost {
            return false
        }
    }

    /// A sign that turns, so that waiting is seen not to hang.
    private static func turning(_ step: Int, with style: PlotStyle) -> Character {
        let signs: [Character] =
            style == .braille ? Array("⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏") : ["|", "/", "-", "\\"]
        return signs[step % signs.count]
    }
}
