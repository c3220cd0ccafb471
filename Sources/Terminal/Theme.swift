/// Gives each ``Style`` its look.
///
/// Colours come from the user's own sixteen, which suit their background whether dark or light, and
/// everything a colour says is also said by weight, underline, a bar or a word.
package struct Theme: Sendable {
    private let depth: ColourDepth

    package init(_ depth: ColourDepth) {
        self.depth = depth
    }

    /// The look of a style. Without colours only bold, underline and reverse are used.
    package func rendition(_ style: Style) -> Rendition {
        var look = depth == .none ? Self.monochrome(style.role) : Self.coloured(style.role)
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
            if depth != .none, style.role == .body { look.foreground = .indexed(12) }
        }
        return marked(look, style.mark)
    }

    private func marked(_ look: Rendition, _ mark: Style.Mark) -> Rendition {
        var look = look
        switch mark {
        case .none: return look
        case .match where depth == .none: look.attributes.insert([.bold, .underline])
        case .match: return Rendition(foreground: .indexed(0), background: .indexed(3))
        case .currentMatch where depth == .none: look.attributes.insert([.bold, .reverse])
        case .currentMatch: return Rendition([.bold], foreground: .indexed(0), background: .indexed(11))
        case .selected: look.attributes.insert([.bold, .reverse])
        }
        look.attributes.remove(.dim)
        return look
    }

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

    private static func coloured(_ role: Style.Role) -> Rendition {
        switch role {
        case .body: .plain
        case .quiet: Rendition([.dim])
        case .heading1, .heading2: Rendition([.bold], foreground: .indexed(6))
        case .heading3: Rendition([.bold])
        case .minorHeading: Rendition([.bold, .italic])
        case .code: Rendition(foreground: .indexed(3))
        case .keyword: Rendition([.bold], foreground: .indexed(5))
        case .string: Rendition(foreground: .indexed(2))
        case .comment: Rendition([.dim, .italic])
        case .number: Rendition(foreground: .indexed(3))
        case .typeName: Rendition(foreground: .indexed(6))
        case .maths: Rendition(foreground: .indexed(13))
        case .note: Rendition([.bold], foreground: .indexed(12))
        case .tip, .success: Rendition([.bold], foreground: .indexed(2))
        case .important: Rendition([.bold], foreground: .indexed(5))
        case .warning: Rendition([.bold], foreground: .indexed(3))
        case .caution, .failure: Rendition([.bold], foreground: .indexed(1))
        case .status: Rendition([.reverse])
        case .statusKey: Rendition([.bold, .reverse])
        }
    }
}
