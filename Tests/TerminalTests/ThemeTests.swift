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
            // Rules and frames are not text: 3 will do (success criterion 1.4.11).
            let wanted = role == .rule ? 3 : least
            #expect(contrast(luminance(red, green, blue), ground) >= wanted, "\(role)")
        }
    }

    /// The sixteen colours of terminals as they come, and what they stand on in dark and in light.
    private static let terminals: [(name: String, dark: UInt32, light: UInt32, colours: [UInt32])] = [
        (
            "xterm", 0x000000, 0xFFFFFF,
            [
                0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F,
                0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
            ]
        ),
        (
            "VGA", 0x000000, 0xFFFFFF,
            [
                0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA, 0x555555,
                0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
            ]
        ),
        (
            "Tango", 0x1E1E1E, 0xFFFFFF,
            [
                0x2E3436, 0xCC0000, 0x4E9A06, 0xC4A000, 0x3465A4, 0x75507B, 0x06989A, 0xD3D7CF, 0x555753,
                0xEF2929, 0x8AE234, 0xFCE94F, 0x729FCF, 0xAD7FA8, 0x34E2E2, 0xEEEEEC,
            ]
        ),
        (
            "Solarized", 0x002B36, 0xFDF6E3,
            [
                0x073642, 0xDC322F, 0x859900, 0xB58900, 0x268BD2, 0xD33682, 0x2AA198, 0xEEE8D5, 0x002B36,
                0xCB4B16, 0x586E75, 0x657B83, 0x839496, 0x6C71C4, 0x93A1A1, 0xFDF6E3,
            ]
        ),
    ]

    /// Where the ground is known every colour keeps 3 on it, where it is not 2.5 on either: as much as these
    /// sixteen have.
    @Test(arguments: [Background.dark, .light, nil])
    func sixteenColoursCanBeReadOnTheGroundsTheyAreFor(_ background: Background?) {
        func luminance(_ rgb: UInt32) -> Double {
            self.luminance(UInt8(rgb >> 16), UInt8(rgb >> 8 & 0xFF), UInt8(rgb & 0xFF))
        }
        let theme = Theme(.ansi16, background: background)
        for terminal in Self.terminals {
            let grounds =
                switch background {
                case .dark: [terminal.dark]
                case .light: [terminal.light]
                case nil: [terminal.dark, terminal.light]
                }
            for role in Style.Role.allCases {
                let looks = [Style(role), Style(role, mark: .match), Style(role, link: 0)].map(
                    theme.rendition)
                for look in looks {
                    guard case .indexed(let text) = look.foreground else { continue }
                    let under: [UInt32] =
                        if case .indexed(let ground) = look.background {
                            [terminal.colours[Int(ground)]]
                        } else { grounds }
                    for ground in under {
                        let found = contrast(luminance(terminal.colours[Int(text)]), luminance(ground))
                        #expect(found >= (background == nil ? 2.5 : 3), "\(role) on \(terminal.name)")
                    }
                }
            }
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
        func background(
            _ value: String?, _ theme: ThemeChoice = .auto, term: String = "xterm-256color"
        ) -> Background? {
            Capabilities(
                environment: { ["COLORFGBG": value, "TERM": term][$0] ?? nil },
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
        #expect(background(nil, term: "linux") == .dark)
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
