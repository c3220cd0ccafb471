/// Why a figure cannot be drawn, in a sentence for the place where it would stand.
struct FigureProblem: Error, Equatable {
    var message: String
    init(_ message: String) { self.message = message }
}

/// One kind of figure: what may be set, and how it is computed.
struct FigureKind: Sendable {
    /// A number of this kind that a fence may set, and `vary` may name.
    struct Knob: Sendable {
        var name: String
        var usual: Double
        var limits: ClosedRange<Double>
        var isWhole = false
    }

    var name: String
    var knobs: [Knob]
    /// Fields other than knobs, and other than `kind`, `vary` and `caption`.
    var fields: [String] = []
    /// What moves when the fence has no `vary`.
    var usualVary: [FigureParameter] = []
    /// Computes the figure anew from the core.
    var compute: @Sendable (FigureInput, inout FigureWorkspace) throws(FigureProblem) -> FigureContent

    /// Every kind there is.
    static let all: [FigureKind] = [
        .attentionHeatMap, .cellExplorer, .gateCurves, .gradientFlow, .lossCurve, .softmaxTemperature,
        .stateTrajectory,
    ]
}

/// What a figure is computed from: every knob's value and the fence's other fields, checked on reading.
struct FigureInput: Sendable {
    var values: [String: Double]
    var fields: FigureFields
    /// The highest that each movable knob can go, for axes that hold still while it does.
    var highest: [String: Double] = [:]

    subscript(knob: String) -> Double { values[knob] ?? 0 }

    func whole(_ knob: String) -> Int { Int(self[knob].rounded()) }

    /// A list of words; a single word is a list of one.
    func words(_ name: String, most: Int) throws(FigureProblem) -> [String]? {
        guard let value = fields[name] else { return nil }
        let items: [FigureValue] = if case .list(let list) = value { list } else { [value] }
        guard !items.isEmpty else { throw FigureProblem("`\(name)` is empty") }
        guard items.count <= most else {
            throw FigureProblem("`\(name)` has \(items.count) items; \(most) at most can be drawn")
        }
        return try items.map { item throws(FigureProblem) in
            guard case .text(let text) = item else {
                throw FigureProblem("`\(name)` must be a list of words")
            }
            return text
        }
    }

    /// A list of words, each one of `allowed`, none twice.
    func choices(_ name: String, among allowed: [String]) throws(FigureProblem) -> [String]? {
        guard let words = try words(name, most: allowed.count) else { return nil }
        for (index, word) in words.enumerated() {
            guard allowed.contains(word) else {
                throw FigureProblem("`\(name)` has “\(word)”; it may have \(allowed.joined(separator: ", "))")
            }
            guard !words[..<index].contains(word) else {
                throw FigureProblem("`\(name)` has “\(word)” twice")
            }
        }
        return words
    }

    func numbers(_ name: String, most: Int, within limit: Double) throws(FigureProblem) -> [Double]? {
        guard let value = fields[name] else { return nil }
        return try Self.numbers(value, name, most: most, within: limit)
    }

    /// A matrix as a list of equally long lists.
    func matrix(_ name: String, most: Int, within limit: Double) throws(FigureProblem) -> [[Double]]? {
        guard let value = fields[name] else { return nil }
        guard case .list(let rows) = value, !rows.isEmpty, rows.count <= most else {
            throw FigureProblem("`\(name)` must be a list of 1 to \(most) lists of numbers")
        }
        let result = try rows.map { row throws(FigureProblem) in
            try Self.numbers(row, name, most: most, within: limit)
        }
        guard result.allSatisfy({ $0.count == result[0].count }) else {
            throw FigureProblem("the rows of `\(name)` are not equally long")
        }
        return result
    }

    private static func numbers(
        _ value: FigureValue, _ name: String, most: Int, within limit: Double
    ) throws(FigureProblem) -> [Double] {
        let items: [FigureValue] = if case .list(let list) = value { list } else { [value] }
        guard !items.isEmpty, items.count <= most else {
            throw FigureProblem("`\(name)` must have 1 to \(most) numbers")
        }
        return try items.map { item throws(FigureProblem) in
            guard let number = item.number, abs(number) <= limit else {
                throw FigureProblem(
                    "`\(name)` must be numbers between -\(FigureNumber.short(limit)) and \(FigureNumber.short(limit))"
                )
            }
            return number
        }
    }
}

/// What a figure keeps between two computations.
struct FigureWorkspace: Sendable {
    var training: TrainingRun?
}

/// What a figure shows: a drawing, the same in words, and the same in a few numbers.
struct FigureContent: Sendable, Equatable {
    enum Part: Sendable, Equatable {
        case plot(LinePlot)
        case bars(BarChart)
        case heatMap(HeatMap)
    }

    var parts: [Part]
    /// Computed from the same numbers as the drawing.
    var sentence: String
    /// Shown where the drawing has no room: a heading and rows.
    var table: [[String]]
}

extension FigureContent {
    /// Words in a row: "a", "a and b", "a, b and c".
    static func listed(_ words: [String]) -> String {
        guard words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + words[words.count - 1]
    }

    /// A few indices from first to last, for the small table.
    static func samples(_ count: Int, most: Int) -> [Int] {
        guard count > most, most > 1 else { return Array(0..<max(0, count)) }
        return (0..<most).map { $0 * (count - 1) / (most - 1) }
    }
}
