/// Colours chosen for a background, as red, green and blue.
///
/// Each stands out from its background by a ratio of 4.5 or more (WCAG 2.1, success criterion 1.4.3); the
/// palette for a background nobody knows keeps near that on white and on black alike, which leaves it to
/// middle tones.
struct Palette: Sendable, Equatable {
    typealias RGB = UInt32

    var heading: RGB
    var quiet: RGB
    var code: RGB
    var keyword: RGB
    var string: RGB
    var number: RGB
    var typeName: RGB
    var maths: RGB
    var link: RGB
    var green: RGB
    var yellow: RGB
    var red: RGB
    /// Text and ground of the status line; nil where the terminal's own are exchanged.
    var status: (text: RGB, ground: RGB)?
    /// Grounds of a find and of the find one is at; text on both is black.
    var match: RGB
    var currentMatch: RGB

    static let dark = Palette(
        heading: 0x8EC7FF, quiet: 0x949CAB, code: 0xE6C384, keyword: 0xC9A5F7, string: 0xA3D39C,
        number: 0xF0A97F, typeName: 0x7FD1C7, maths: 0xF2B0D5, link: 0x7AB8FF, green: 0x8FD694,
        yellow: 0xF0C674, red: 0xFF8F8F, status: (0xE6E9EF, 0x3A4252), match: 0xC9A54A,
        currentMatch: 0xFFD866)

    static let light = Palette(
        heading: 0x0B5394, quiet: 0x5A606B, code: 0x874A06, keyword: 0x7B2FB5, string: 0x1A6A2C,
        number: 0x984010, typeName: 0x00636B, maths: 0x99185A, link: 0x0B57D0, green: 0x1A6A2C,
        yellow: 0x7D5200, red: 0xB3261E, status: (0x1C1F24, 0xDFE3EA), match: 0xFFE9A8,
        currentMatch: 0xFFC02E)

    static let either = Palette(
        heading: 0x2F7FC4, quiet: 0x767676, code: 0xA86A1A, keyword: 0xA05FD0, string: 0x3A8A3F,
        number: 0xC0602A, typeName: 0x1F8888, maths: 0xCC4D8F, link: 0x3A78E0, green: 0x3A8A3F,
        yellow: 0x9A7415, red: 0xD9453D, status: nil, match: 0xC9A54A, currentMatch: 0xFFD866)

    static func == (left: Palette, right: Palette) -> Bool {
        left.heading == right.heading && left.quiet == right.quiet && left.match == right.match
    }

    /// The colour as the terminal can show it: as it is, or the nearest of the 256.
    static func colour(_ rgb: RGB, _ depth: ColourDepth) -> Rendition.Colour {
        let red = UInt8(rgb >> 16 & 0xFF)
        let green = UInt8(rgb >> 8 & 0xFF)
        let blue = UInt8(rgb & 0xFF)
        return depth == .truecolor ? .rgb(red, green, blue) : .indexed(nearest(red, green, blue))
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
