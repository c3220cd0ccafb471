import Glibc

/// How many colours a terminal can show.
package enum ColourDepth: Int, Sendable, Comparable, CaseIterable {
    case none, ansi16, indexed256, truecolor

    package static func < (left: ColourDepth, right: ColourDepth) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// What the user said on the command line about colour.
package enum ColourChoice: String, Sendable, CaseIterable {
    case auto, always, never
}

/// What a terminal's ground looks like.
package enum Background: Sendable, Equatable {
    case dark, light
}

/// What the user said on the command line about the background.
package enum ThemeChoice: String, Sendable, CaseIterable {
    /// What `COLORFGBG` says; where it says nothing, colours that can be read on any ground.
    case auto
    case dark, light
    /// The terminal's own sixteen colours, however many more it has.
    case terminal
}

/// What this process can show, decided once from flags, environment and descriptors.
///
/// Nothing is ever asked of the terminal itself: an unanswered query would cost seconds.
package struct Capabilities: Sendable, Equatable {
    package var isInputTerminal: Bool
    package var isOutputTerminal: Bool
    package var size: TerminalSize
    package var colours: ColourDepth
    /// Whether text beyond ASCII may be printed.
    package var isUnicode: Bool
    /// Whether the font can be trusted to have braille patterns: the kernel's own console has none.
    package var hasBraille = true
    /// Whether the cursor can be placed: false for `TERM=dumb` and when output is not a terminal.
    package var canPlaceCursor: Bool
    /// The terminal's ground; nil when nobody said.
    package var background: Background?
    /// Whether links may carry their address for the terminal to open (OSC 8).
    package var takesHyperlinks: Bool
    /// Whether text is only ever added, never painted over, as screen readers want it.
    package var isLinear = false

    /// Capabilities stated outright, as tests and plain renderings want them.
    package init(
        isInputTerminal: Bool = false, isOutputTerminal: Bool = false,
        size: TerminalSize = TerminalSize(columns: 80, rows: 24), colours: ColourDepth = .none,
        isUnicode: Bool = true, canPlaceCursor: Bool? = nil, background: Background? = nil,
        takesHyperlinks: Bool = false
    ) {
        self.isInputTerminal = isInputTerminal
        self.isOutputTerminal = isOutputTerminal
        self.size = size
        self.colours = colours
        self.isUnicode = isUnicode
        self.canPlaceCursor = canPlaceCursor ?? isOutputTerminal
        self.background = background
        self.takesHyperlinks = takesHyperlinks
    }

    /// Capabilities that follow from an environment: a pure function, so that tests can try any.
    ///
    /// - Parameters:
    ///   - environment: looks a variable up; nil when unset.
    ///   - windowSize: what the kernel says of the window; nil when it says nothing, and then
    ///     `COLUMNS` and `LINES` are asked, then 80×24 taken.
    package init(
        environment: (String) -> String?, isInputTerminal: Bool, isOutputTerminal: Bool,
        windowSize: TerminalSize?, colour: ColourChoice = .auto, width: Int? = nil,
        theme: ThemeChoice = .auto
    ) {
        let term = environment("TERM") ?? ""
        let isDumb = term.isEmpty || term == "dumb" || term == "unknown"
        let columns = width ?? windowSize?.columns ?? positive(environment("COLUMNS")) ?? 80
        let rows = windowSize?.rows ?? positive(environment("LINES")) ?? 24
        let colours = Self.colours(
            environment, isOutputTerminal: isOutputTerminal, isDumb: isDumb, choice: colour)
        self.init(
            isInputTerminal: isInputTerminal,
            isOutputTerminal: isOutputTerminal,
            size: TerminalSize(columns: columns, rows: rows),
            colours: theme == .terminal ? min(colours, .ansi16) : colours,
            isUnicode: Self.isUnicode(environment),
            canPlaceCursor: isOutputTerminal && !isDumb,
            background: Self.background(environment("COLORFGBG"), term, theme),
            takesHyperlinks: isOutputTerminal && !isDumb && term != "linux" && !term.hasPrefix("vt"))
        hasBraille = term != "linux"
    }

    /// `COLORFGBG` is "text;ground" or "text;something;ground", in numbers of the sixteen colours.
    /// The kernel's own console is black.
    private static func background(
        _ colours: String?, _ term: String, _ choice: ThemeChoice
    ) -> Background? {
        switch choice {
        case .dark: return .dark
        case .light: return .light
        case .auto, .terminal: break
        }
        guard let ground = colours?.split(separator: ";").last.flatMap({ Int($0) }) else {
            return term == "linux" ? .dark : nil
        }
        switch ground {
        case 0...6, 8: return .dark
        case 7, 9...15: return .light
        default: return nil
        }
    }

    /// The capabilities of this process's standard input and output.
    ///
    /// - Parameters:
    ///   - colour: the value of a `--color` flag.
    ///   - width: the value of a `--width` flag, in columns.
    ///   - theme: the value of a `--theme` flag.
    ///   - linear: whether a `--linear` flag was given; `WORKBOOK_LINEAR` in the environment says the same.
    package static func detect(
        colour: ColourChoice = .auto, width: Int? = nil, theme: ThemeChoice = .auto,
        linear: Bool = false
    ) -> Capabilities {
        let isOutputTerminal = isatty(STDOUT_FILENO) == 1
        var capabilities = Capabilities(
            environment: { name in getenv(name).map { String(cString: $0) } },
            isInputTerminal: isatty(STDIN_FILENO) == 1,
            isOutputTerminal: isOutputTerminal,
            windowSize: isOutputTerminal ? windowSize(of: STDOUT_FILENO) : nil,
            colour: colour, width: width, theme: theme)
        let asked = getenv("WORKBOOK_LINEAR").map { String(cString: $0) } ?? ""
        if linear || !(asked.isEmpty || asked == "0") {
            capabilities.isLinear = true
            capabilities.canPlaceCursor = false
        }
        return capabilities
    }

    /// The window size the kernel holds for a terminal; nil when unknown or zero, as on a serial line.
    package static func windowSize(of descriptor: Int32) -> TerminalSize? {
        var window = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0
        else { return nil }
        return TerminalSize(columns: Int(window.ws_col), rows: Int(window.ws_row))
    }

    /// Flag, then `NO_COLOR`, `CLICOLOR_FORCE`, being a terminal at all, `TERM=dumb`, `COLORTERM`, `TERM`.
    private static func colours(
        _ environment: (String) -> String?, isOutputTerminal: Bool, isDumb: Bool, choice: ColourChoice
    ) -> ColourDepth {
        let term = environment("TERM") ?? ""
        let colorTerm = environment("COLORTERM") ?? ""
        let offered: ColourDepth =
            if colorTerm == "truecolor" || colorTerm == "24bit" || term.hasSuffix("-direct") {
                .truecolor
            } else if term.contains("256color") {
                .indexed256
            } else {
                .ansi16
            }
        switch choice {
        case .never: return .none
        case .always: return offered
        case .auto: break
        }
        if let value = environment("NO_COLOR"), !value.isEmpty { return .none }
        if let value = environment("CLICOLOR_FORCE"), !value.isEmpty, value != "0" { return offered }
        guard isOutputTerminal, !isDumb, environment("CLICOLOR") != "0" else { return .none }
        // vt100 and its kin are monochrome by definition.
        if colorTerm.isEmpty, term.hasPrefix("vt") { return .none }
        return offered
    }

    /// The first of `LC_ALL`, `LC_CTYPE` and `LANG` that is set decides, as in the C library.
    ///
    /// With none set the answer is Unicode: that is the state of bare containers, whose terminals
    /// are UTF-8. A locale that says C, POSIX or another charset is believed.
    private static func isUnicode(_ environment: (String) -> String?) -> Bool {
        for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
            guard let value = environment(name), !value.isEmpty else { continue }
            let lowered = value.lowercased()
            return lowered.contains("utf-8") || lowered.contains("utf8")
        }
        return true
    }
}

private func positive(_ text: String?) -> Int? {
    guard let text, let value = Int(text), value > 0, value <= 10_000 else { return nil }
    return value
}
