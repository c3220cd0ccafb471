import Terminal
import Testing

struct ThemeTests {
    private static let roles = Style.Role.allCases.filter { $0 != .status && $0 != .statusKey }

    /// Relative luminance (WCAG 2.1).
    private func luminance(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Double {
        func part(_ value: UInt8) -> Double {
            let share = Double(value) / 255
            return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055).squared24
        }
        return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)
    }

    private func contrast(_ left: Double, _ right: Double) -> Double {
        (max(left, right) + 0.05) / (min(left, right) + 0.05)
    }

    @Test(arguments: [
        (Background.dark as Background?, 0.016, 4.5), (.dark, 0, 4.5), (.light, 1, 4.5), (nil, 0, 4),
        (nil, 1, 4),
    ])
    func everyColourStandsOutFromItsGround(_ background: Background?, _ ground: Double, _ least: Double) {
        let theme = Theme(.truecolor, background: background)
        for role in Self.roles {
            guard case .rgb(let red, let green, let blue) = theme.rendition(Style(role)).foreground else {
                continue
            }
            #expect(contrast(luminance(red, green, blue), ground) >= least, "\(role)")
        }
    }

    @Test func sixteenColoursAreTheUsersOwn() {
        for depth in [ColourDepth.none, .ansi16] {
            for role in Style.Role.allCases {
                let look = Theme(depth, background: .dark).rendition(Style(role))
                switch look.foreground {
                case .standard: break
                case .indexed(let index): #expect(depth == .ansi16 && index < 16)
                case .rgb: Issue.record("\(role) is \(look)")
                }
            }
        }
    }

    @Test func indexedColoursAreNotTheUsersOwn() {
        for background in [Background.dark, .light, nil] {
            for role in Self.roles {
                guard
                    case .indexed(let index) = Theme(.indexed256, background: background).rendition(
                        Style(role)
                    ).foreground
                else { continue }
                #expect(index >= 16)
            }
        }
    }

    /// What a colour says must be said without it too: by weight, slant, underline or reverse.
    @Test func linksMatchesAndSelectionsDifferInMoreThanColour() {
        for depth in ColourDepth.allCases {
            let theme = Theme(depth, background: .light)
            #expect(theme.rendition(Style(link: 0)).attributes.contains(.underline))
            #expect(theme.rendition(Style(mark: .selected)).attributes.contains(.reverse))
            #expect(theme.rendition(Style(.heading2)).attributes.contains(.bold))
            #expect(theme.rendition(Style(.keyword)).attributes.contains(.bold))
        }
    }

    @Test func backgroundComesFromFlagThenEnvironment() {
        func background(_ value: String?, _ theme: ThemeChoice = .auto) -> Background? {
            Capabilities(
                environment: { ["COLORFGBG": value, "TERM": "xterm-256color"][$0] ?? nil },
                isInputTerminal: true, isOutputTerminal: true, windowSize: nil, theme: theme
            ).background
        }
        #expect(background("15;0") == .dark)
        #expect(background("0;default;15") == .light)
        #expect(background("0;7") == .light)
        #expect(background("12;8") == .dark)
        #expect(background(nil) == nil)
        #expect(background("x;y") == nil)
        #expect(background("15;0", .light) == .light)
    }

    @Test func terminalThemeUsesItsSixteenColours() {
        let capabilities = Capabilities(
            environment: { ["TERM": "xterm", "COLORTERM": "truecolor"][$0] }, isInputTerminal: true,
            isOutputTerminal: true, windowSize: nil, theme: .terminal)
        #expect(capabilities.colours == .ansi16)
    }

    @Test func hyperlinksGoOnlyToTerminalsThatTakeThem() {
        func takes(_ term: String, isTerminal: Bool = true) -> Bool {
            Capabilities(
                environment: { $0 == "TERM" ? term : nil }, isInputTerminal: true,
                isOutputTerminal: isTerminal,
                windowSize: nil
            ).takesHyperlinks
        }
        #expect(takes("xterm-256color"))
        #expect(!takes("xterm-256color", isTerminal: false))
        #expect(!takes("dumb") && !takes("linux") && !takes("vt100"))
    }
}

extension Double {
    /// This number to the power of 2.4, by Newton's method on the fifth root of its twelfth power.
    fileprivate var squared24: Double {
        let twelfth = (0..<12).reduce(1.0) { product, _ in product * self }
        var root = self * self
        for _ in 0..<60 {
            let fourth = root * root * root * root
            guard fourth > 0 else { return 0 }
            root = (4 * root + twelfth / fourth) / 5
        }
        return root
    }
}
