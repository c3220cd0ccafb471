/// How a cell looks: what SGR sequences can say.
package struct Rendition: Sendable, Hashable {
    package struct Attributes: OptionSet, Sendable, Hashable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let bold = Attributes(rawValue: 1)
        package static let dim = Attributes(rawValue: 2)
        package static let italic = Attributes(rawValue: 4)
        package static let underline = Attributes(rawValue: 8)
        package static let reverse = Attributes(rawValue: 16)
        package static let strikethrough = Attributes(rawValue: 32)
    }

    package enum Colour: Sendable, Hashable {
        case standard
        /// One of the 256 indexed colours; 0–15 are the user's own palette.
        case indexed(UInt8)
        case rgb(UInt8, UInt8, UInt8)
    }

    package var attributes: Attributes
    package var foreground: Colour
    package var background: Colour

    package init(
        _ attributes: Attributes = [], foreground: Colour = .standard, background: Colour = .standard
    ) {
        self.attributes = attributes
        self.foreground = foreground
        self.background = background
    }

    package static let plain = Rendition()

    /// The parameters of an SGR sequence that sets this look from a reset state.
    var parameters: [Int] {
        var result: [Int] = []
        if attributes.contains(.bold) { result.append(1) }
        if attributes.contains(.dim) { result.append(2) }
        if attributes.contains(.italic) { result.append(3) }
        if attributes.contains(.underline) { result.append(4) }
        if attributes.contains(.reverse) { result.append(7) }
        if attributes.contains(.strikethrough) { result.append(9) }
        result += Self.parameters(of: foreground, base: 30)
        result += Self.parameters(of: background, base: 40)
        return result
    }

    private static func parameters(of colour: Colour, base: Int) -> [Int] {
        switch colour {
        case .standard: []
        case .indexed(let index) where index < 8: [base + Int(index)]
        case .indexed(let index) where index < 16: [base + 60 + Int(index) - 8]
        case .indexed(let index): [base + 8, 5, Int(index)]
        case .rgb(let red, let green, let blue): [base + 8, 2, Int(red), Int(green), Int(blue)]
        }
    }
}
