/// Gives each ``Style`` its look.
///
/// With sixteen colours those are the user's own; with more they come from a palette for the background, or
/// from one that can be read on any where nobody said which it is. Everything a colour says is also said by
/// weight, underline, a bar or a word.
package struct Theme: Sendable {
    private let depth: ColourDepth
    private let palette: Palette?

    /// - Parameter background: what the terminal's ground is, so far as is known.
    package init(_ depth: ColourDepth, background: Background? = nil) {
        self.depth = depth
        palette = Palette.of(depth, background)
    }

    /// The theme for what a terminal can show.
    package init(_ capabilities: Capabilities) {
        self.init(capabilities.colours, background: capabilities.background)
    }

    /// The look of a style. Without colours only bold, underline and reverse are used.
    package func rendition(_ style: Style) -> Rendition {
        var look =
            if let palette { coloured(style.role, palette) } else { Self.monochrome(style.role) }
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
            if let palette, style.role == .body { look.foreground = palette.link.colour(depth) }
        }
        return marked(look, style.mark)
    }

    private func marked(_ look: Rendition, _ mark: Style.Mark) -> Rendition {
        var look = look
        switch mark {
        case .none: return look
        case .match:
            if let palette { return on(palette.match) }
            look.attributes.insert([.bold, .underline])
        case .currentMatch:
            if let pair = palette?.currentMatch { return on(pair, [.bold]) }
            look.attributes.insert([.bold, .reverse])
        case .selected: look.attributes.insert([.bold, .reverse])
        }
        look.attributes.remove(.dim)
        return look
    }

    private func on(
        _ pair: (text: Palette.Ink, ground: Palette.Ink), _ attributes: Rendition.Attributes = []
    ) -> Rendition {
        Rendition(
            attributes, foreground: pair.text.colour(depth), background: pair.ground.colour(depth))
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

    private func coloured(_ role: Style.Role, _ palette: Palette) -> Rendition {
        func look(_ ink: Palette.Ink, _ attributes: Rendition.Attributes = []) -> Rendition {
            let slant: Rendition.Attributes =
                ink == .dimText ? .dim : ink == .slantedText ? .italic : []
            return Rendition(attributes.union(slant), foreground: ink.colour(depth))
        }
        switch role {
        case .body: return .plain
        case .quiet: return look(palette.quiet)
        case .rule: return look(palette.rule)
        case .heading1, .heading2, .heading3: return look(palette.heading, [.bold])
        case .minorHeading: return Rendition([.bold, .italic])
        case .code: return look(palette.code)
        case .keyword: return look(palette.keyword, [.bold])
        case .string: return look(palette.string)
        case .comment: return look(palette.quiet, [.italic])
        case .number: return look(palette.number)
        case .typeName: return look(palette.typeName)
        case .maths: return look(palette.maths)
        case .note: return look(palette.link, [.bold])
        case .tip, .success: return look(palette.green, [.bold])
        case .important: return look(palette.keyword, [.bold])
        case .warning: return look(palette.yellow, [.bold])
        case .caution, .failure: return look(palette.red, [.bold])
        case .status, .statusKey:
            let weight: Rendition.Attributes = role == .statusKey ? [.bold] : []
            guard let status = palette.status else { return Rendition(weight.union(.reverse)) }
            return on(status, weight)
        }
    }
}
