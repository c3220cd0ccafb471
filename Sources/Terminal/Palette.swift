/// Colours chosen for a background.
///
/// Text stands out from its background by a ratio of 4.5 or more (WCAG 2.1, success criterion 1.4.3), frames
/// and rules by 3; the palette for a background nobody knows keeps 4 on white and on black alike, which leaves
/// it to middle tones.
///
/// The user's own sixteen are another matter: what each looks like is theirs to say. In the palettes that
/// terminals come with, yellow, cyan and green vanish on white, blue and red sink into black, and the bright
/// greys of Solarized stand where others have bright blue and green. So each background takes those that can be
/// read there. Where nobody knows it, bright magenta is left and, for what failed, bright red; weight and slant
/// do the rest.
struct Palette: Sendable {
    /// What a piece of text is written with.
    enum Ink: Sendable, Equatable, ExpressibleByIntegerLiteral {
        /// Red, green and blue.
        case rgb(UInt32)
        /// One of the terminal's own sixteen.
        case own(UInt8)
        /// The terminal's own text colour.
        case text
        /// The same, dimmed; the same, in italics.
        case dimText, slantedText

        init(integerLiteral value: UInt32) { self = .rgb(value) }
    }

    var heading: Ink
    var quiet: Ink
    /// Frames, rules and bars: behind the text, never text itself.
    var rule: Ink
    var code: Ink
    var keyword: Ink
    var string: Ink
    var number: Ink
    var typeName: Ink
    var maths: Ink
    var link: Ink
    var green: Ink
    var yellow: Ink
    var red: Ink
    /// Text and ground of the status line; nil where the terminal's own are exchanged.
    var status: (text: Ink, ground: Ink)?
    /// Ground of a find, with text on it; and of the find one is at, nil where text and ground are exchanged.
    var match: (text: Ink, ground: Ink)
    var currentMatch: (text: Ink, ground: Ink)?

    static let dark = Palette(
        heading: 0x8EC7FF, quiet: 0x949CAB, rule: 0x6B7280, code: 0xE6C384, keyword: 0xC9A5F7,
        string: 0xA3D39C, number: 0xF0A97F, typeName: 0x7FD1C7, maths: 0xF2B0D5, link: 0x7AB8FF,
        green: 0x8FD694, yellow: 0xF0C674, red: 0xFF8F8F, status: (0xE6E9EF, 0x3A4252),
        match: (0x101010, 0xC9A54A), currentMatch: (0x101010, 0xFFD866))

    static let light = Palette(
        heading: 0x0B5394, quiet: 0x5A606B, rule: 0x8A919E, code: 0x874A06, keyword: 0x7B2FB5,
        string: 0x1A6A2C, number: 0x984010, typeName: 0x00636B, maths: 0x99185A, link: 0x0B57D0,
        green: 0x1A6A2C, yellow: 0x7D5200, red: 0xB3261E, status: (0x1C1F24, 0xDFE3EA),
        match: (0x101010, 0xFFE9A8), currentMatch: (0x101010, 0xFFC02E))

    static let either = Palette(
        heading: 0x2F7FC4, quiet: 0x767676, rule: 0x767676, code: 0xA86A1A, keyword: 0xA05FD0,
        string: 0x3A8A3F, number: 0xC0602A, typeName: 0x1F8888, maths: 0xCC4D8F, link: 0x3A78E0,
        green: 0x3A8A3F, yellow: 0x9A7415, red: 0xD9453D, status: nil, match: (0x101010, 0xC9A54A),
        currentMatch: (0x101010, 0xFFD866))

    static let ownOnDark = Palette(
        heading: .own(6), quiet: .dimText, rule: .dimText, code: .own(3), keyword: .own(13),
        string: .own(2), number: .own(3), typeName: .own(6), maths: .own(13), link: .own(6),
        green: .own(2), yellow: .own(3), red: .own(9), status: nil, match: (.own(0), .own(3)),
        currentMatch: nil)

    static let ownOnLight = Palette(
        heading: .own(4), quiet: .dimText, rule: .dimText, code: .own(5), keyword: .own(5),
        string: .own(1), number: .text, typeName: .own(4), maths: .own(4), link: .own(4), green: .text,
        yellow: .text, red: .own(1), status: nil, match: (.own(0), .own(3)), currentMatch: nil)

    static let ownOnEither = Palette(
        heading: .text, quiet: .dimText, rule: .dimText, code: .own(13), keyword: .own(13),
        string: .own(13), number: .text, typeName: .text, maths: .slantedText, link: .text, green: .text,
        yellow: .text, red: .own(9), status: nil, match: (.own(0), .own(3)), currentMatch: nil)

    /// The palette for a depth and a background; nil without colours.
    static func of(_ depth: ColourDepth, _ background: Background?) -> Palette? {
        switch (depth, background) {
        case (.none, _): nil
        case (.ansi16, .dark): .ownOnDark
        case (.ansi16, .light): .ownOnLight
        case (.ansi16, nil): .ownOnEither
        case (_, .dark): .dark
        case (_, .light): .light
        case (_, nil): .either
        }
    }
}

extension Palette.Ink {
    /// The colour as the terminal can show it: as it is, or the nearest of the 256.
    func colour(_ depth: ColourDepth) -> Rendition.Colour {
        switch self {
        case .text, .dimText, .slantedText: return .standard
        case .own(let index): return .indexed(index)
        case .rgb(let rgb):
            let red = UInt8(rgb >> 16 & 0xFF)
            let green = UInt8(rgb >> 8 & 0xFF)
            let blue = UInt8(rgb & 0xFF)
            return depth == .truecolor ? .rgb(red, green, blue) : .indexed(Self.nearest(red, green, blue))
        }
    }

    /// The index, 16 or more, of the cube's or the grey ramp's colour that is nearest: those below 16 are the
    /// user's own and could be anything.
    private static func nearest(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> UInt8 {
        let levels = [0, 95, 135, 175, 215, 255]
        let wanted = [Int(red), Int(green), Int(blue)]
        let steps = wanted.map { part in
            levels.indices.min { abs(levels[$0] - part) < abs(levels[$1] - part) } ?? 0
        }
        let grey = min(23, max(0, (wanted.reduce(0, +) / 3 - 3) / 10))
        func distance(_ colour: [Int]) -> Int {
            zip(colour, wanted).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        }
        let cube = distance(steps.map { levels[$0] })
        let ramp = distance(Array(repeating: 8 + 10 * grey, count: 3))
        return UInt8(ramp < cube ? 232 + grey : 16 + 36 * steps[0] + 6 * steps[1] + steps[2])
    }
}
