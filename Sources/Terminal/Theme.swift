/// Gives each ``Style`` its look.
///
/// With sixteen colours those are the user's own, which suit their background whether dark or light. With more
/// they come from a palette for the background, or from one that can be read on any where nobody said which it
/// is. Everything a colour says is also said by weight, underline, a bar or a word.
package struct Theme: Sendable {
    private let depth: ColourDepth
    private let palette: Palette?

    /// - Parameter background: what the terminal's ground is, so far as is known.
    package init(_ depth: ColourDepth, background: Background? = nil) {
        self.depth = depth
        palette =
            switch (depth, background) {
            case (.none, _), (.ansi16, _): nil
            case (_, .dark): .dark
            case (_, .light): .light
            case (_, nil): .either
            }
    }

    /// The theme for what a terminal can show.
    package init(_ capabilities: Capabilities) {
        self.init(capabilities.colours, background: capabilities.background)
    }

    /// The look of a style. Without colours only bold, underline and reverse are used.
    package func rendition(_ style: Style) -> Rendition {
        var look = depth == .none ? Self.monochrome(style.role) : coloured(style.role)
        if style.traits.contains(.strong) { look.attributes.insert(.bold) }
        if style.traits.contains(.underline) { look.attributes.insert(.underline) }
        if style.traits.contains(.emphasis) {
            // Underline without colour is for links alone.
            look.attributes.insert(depth == .none ? .bold : .italic)
        }
        if style.traits.contains(.strikethrough), depth != .none {
            look.attributes.insert(.strikethrough)
        }
        if style.link != nil {
            look.attributes.insert(.underline)
            if depth != .none, style.role == .body {
                look.foreground = colour(\.link, or: 12)
            }
        }
        return marked(look, style.mark)
    }

    private func colour(_ part: KeyPath<Palette, Palette.RGB>, or index: UInt8) -> Rendition.Colour {
        palette.map { Palette.colour($0[keyPath: part], depth) } ?? .indexed(index)
    }

    private func marked(_ look: Rendition, _ mark: Style.Mark) -> Rendition {
        var look = look
        switch mark {
        case .none: return look
        case .match where depth == .none: look.attributes.insert([.bold, .underline])
        case .match: return Rendition(foreground: black, background: colour(\.match, or: 3))
        case .currentMatch where depth == .none: look.attributes.insert([.bold, .reverse])
        case .currentMatch:
            return Rendition([.bold], foreground: black, background: colour(\.currentMatch, or: 11))
        case .selected: look.attributes.insert([.bold, .reverse])
        }
        look.attributes.remove(.dim)
        return look
    }

    private var black: Rendition.Colour { palette == nil ? .indexed(0) : Palette.colour(0x101010, depth) }

    private static func monochrome(_ role: Style.Role) -> Rendition {
        switch role {
        case .heading1, .heading2, .heading3, .minorHeading, .keyword, .note, .tip, .important, .warning,
            .caution, .success, .failure:
            Rendition([.bold])
        case .status: Rendition([.reverse])
        case .statusKey: Rendition([.bold, .reverse])
        default: .plain
        }
    }

    private func coloured(_ role: Style.Role) -> Rendition {
        switch role {
        case .body: return .plain
        case .quiet:
            return palette == nil ? Rendition([.dim]) : Rendition(foreground: colour(\.quiet, or: 7))
        case .heading1, .heading2: return Rendition([.bold], foreground: colour(\.heading, or: 6))
        case .heading3: return Rendition([.bold])
        case .minorHeading: return Rendition([.bold, .italic])
        case .code: return Rendition(foreground: colour(\.code, or: 3))
        case .keyword: return Rendition([.bold], foreground: colour(\.keyword, or: 5))
        case .string: return Rendition(foreground: colour(\.string, or: 2))
        case .comment:
            return palette == nil
                ? Rendition([.dim, .italic]) : Rendition([.italic], foreground: colour(\.quiet, or: 7))
        case .number: return Rendition(foreground: colour(\.number, or: 3))
        case .typeName: return Rendition(foreground: colour(\.typeName, or: 6))
        case .maths: return Rendition(foreground: colour(\.maths, or: 13))
        case .note: return Rendition([.bold], foreground: colour(\.link, or: 12))
        case .tip, .success: return Rendition([.bold], foreground: colour(\.green, or: 2))
        case .important: return Rendition([.bold], foreground: colour(\.keyword, or: 5))
        case .warning: return Rendition([.bold], foreground: colour(\.yellow, or: 3))
        case .caution, .failure: return Rendition([.bold], foreground: colour(\.red, or: 1))
        case .status, .statusKey:
            let weight: Rendition.Attributes = role == .statusKey ? [.bold] : []
            guard let status = palette?.status else { return Rendition(weight.union([.reverse])) }
            return Rendition(
                weight, foreground: Palette.colour(status.text, depth),
                background: Palette.colour(status.ground, depth))
        }
    }
}
