import NumericCore

/// Dates as people write them, and as machines do: `Mar 3, 1998` and `1998-03-03`.
struct Dates {
    /// How many characters a date has for machines.
    static let width = 10
    /// The characters that are written; their places are their ids.
    static let written = Array("0123456789-")
    /// What the decoder reads before its first character.
    static let start = written.count
    /// The characters that are read; 0 is padding, others follow from 1.
    static let read = Array(Set("0123456789 /," + months.joined())).sorted()

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
    private static let places = Dictionary(uniqueKeysWithValues: read.enumerated().map { ($1, $0 + 1) })

    /// The dates as they are read.
    private(set) var sources: [String] = []
    /// One-hot characters, padded to the longest [B, S, read + 1].
    private(set) var inputs = Tensor(zeros: [0])
    /// How many characters each has [B].
    private(set) var lengths: [Int] = []
    /// The characters that are to be written, date after date [B * 10]; empty where nobody knows.
    private(set) var targets: [Int] = []

    /// Dates from 1950 to 2049, drawn at random, in three ways to write them.
    init(count: Int, using random: inout SeededRandom) {
        var sources: [String] = []
        for _ in 0..<count {
            let (source, target) = Self.draw(using: &random)
            sources.append(source)
            targets += target.map { Self.written.firstIndex(of: $0)! }
        }
        fill(sources)
    }

    /// Dates that somebody typed; nil where one has a character that is never read.
    init?(typed: [String]) {
        guard typed.joined().allSatisfy({ Self.places[$0] != nil }) else { return nil }
        fill(typed)
    }

    private mutating func fill(_ sources: [String]) {
        self.sources = sources
        lengths = sources.map(\.count)
        let (longest, kinds) = (lengths.max() ?? 0, Self.read.count + 1)
        var numbers = [Float](repeating: 0, count: sources.count * longest * kinds)
        for (row, source) in sources.enumerated() {
            let padded = source.map { Self.places[$0]! } + Array(repeating: 0, count: longest - source.count)
            for (place, kind) in padded.enumerated() { numbers[(row * longest + place) * kinds + kind] = 1 }
        }
        inputs = Tensor(shape: [sources.count, longest, kinds], numbers)
    }

    private static func draw(using random: inout SeededRandom) -> (source: String, target: String) {
        let year = Int.random(in: 1950...2049, using: &random)
        let month = Int.random(in: 1...12, using: &random)
        let days = month == 2 ? (year % 4 == 0 ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
        let day = Int.random(in: 1...days, using: &random)
        let name = months[month - 1]
        let source =
            switch Int.random(in: 0..<3, using: &random) {
            case 0: "\(day) \(name) \(year)"
            // Day first, always; 50 to 99 are 19xx.
            case 1: "\(two(day))/\(two(month))/\(two(year % 100))"
            default: "\(name.prefix(3)) \(day), \(year)"
            }
        return (source, "\(year)-\(two(month))-\(two(day))")
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// Ids as text.
    static func text(_ ids: [Int]) -> String { String(ids.map { written[$0] }) }
}
