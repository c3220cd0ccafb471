/// A bracket drawn over several rows from the pieces that Unicode has for it.
struct TallDelimiter {
    private var top: String
    private var `extension`: String
    private var bottom: String
    /// The waist of a brace.
    private var middle: String?
    /// A brace of two rows, which has no room for a waist.
    private var pair: (String, String)?

    /// Columns that each piece takes.
    var width: Int { top.count }

    /// The pieces of a delimiter; nil when it cannot grow.
    init?(_ delimiter: String, ascii: Bool) {
        guard let character = delimiter.first, let pieces = (ascii ? Self.ascii : Self.unicode)[character]
        else { return nil }
        let parts = pieces.split(separator: " ").map { String($0.replacing("~", with: " ")) }
        (top, self.extension, bottom) = (parts[0], parts[1], parts[2])
        if parts.count > 3 { middle = parts[3] }
        if parts.count > 5 { pair = (parts[4], parts[5]) }
    }

    /// What stands in one row.
    func piece(_ row: Int, of height: Int) -> String {
        if height == 2, let pair { return row == 0 ? pair.0 : pair.1 }
        if row == 0 { return top }
        if row == height - 1 { return bottom }
        return row == (height - 1) / 2 ? middle ?? self.extension : self.extension
    }

    /// Top, extension and bottom; for braces also the waist and the two halves of a short one.
    private static let unicode: [Character: String] = [
        "(": "⎛ ⎜ ⎝", ")": "⎞ ⎟ ⎠", "[": "⎡ ⎢ ⎣", "]": "⎤ ⎥ ⎦",
        "{": "⎧ ⎪ ⎩ ⎨ ⎰ ⎱", "}": "⎫ ⎪ ⎭ ⎬ ⎱ ⎰",
        "|": "│ │ │", "∣": "│ │ │", "‖": "║ ║ ║", "∥": "║ ║ ║",
        "⌊": "⎢ ⎢ ⎣", "⌋": "⎥ ⎥ ⎦", "⌈": "⎡ ⎢ ⎢", "⌉": "⎤ ⎥ ⎥",
    ]

    /// The same in ASCII; a tilde stands for a blank.
    private static let ascii: [Character: String] = [
        "(": "/ | \\", ")": "\\ | /", "[": "[ [ [", "]": "] ] ]",
        "{": "/ | \\ < / \\", "}": "\\ | / > \\ /",
        "|": "| | |", "∣": "| | |", "‖": "|| || ||", "∥": "|| || ||",
        "⌊": "|~ |~ |_", "⌋": "~| ~| _|", "⌈": "|- |~ |~", "⌉": "-| ~| ~|",
    ]
}
