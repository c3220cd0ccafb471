import TextTools

/// One kind of figure: what may be set, and how it is computed.
struct FigureDefinition: Sendable {
    var knobs: [FigureKnob]
    /// Fields other than knobs, and other than `kind`, `vary` and `caption`.
    var fields: [String] = []
    /// What moves when the fence has no `vary`.
    var usualVary: [FigureParameter] = []
    /// The knob that moves on by itself while the figure runs, as the steps of a training; nil where none does.
    var runsAlong: String?
    /// Computes the figure anew from the core.
    var compute: @Sendable (FigureInput, inout FigureWorkspace) throws(FigureProblem) -> FigureContent
}

/// A number or a word of a kind that a fence may set, and `vary` may name.
struct FigureKnob: Sendable {
    var name: String
    /// Its value where the fence says nothing.
    var usual: Double
    var limits: ClosedRange<Double>
    var isWhole = false
    /// The words it is one of, each standing for its place; empty for a number.
    var choices: [String] = []

    init(name: String, usual: Double, limits: ClosedRange<Double>, isWhole: Bool = false) {
        self.name = name
        self.usual = usual
        self.limits = limits
        self.isWhole = isWhole
    }

    /// One of two words or more, usually the first.
    init(name: String, choices: [String]) {
        self.name = name
        self.choices = choices
        usual = 0
        limits = 0...Double(choices.count - 1)
        isWhole = true
    }

    /// What a fence's value stands for; nil when this knob cannot have it.
    func value(of given: FigureValue) -> Double? {
        if !choices.isEmpty {
            guard case .text(let word) = given else { return nil }
            return choices.firstIndex(of: word).map(Double.init)
        }
        guard let number = given.number, limits.contains(number), !isWhole || number == number.rounded()
        else { return nil }
        return number
    }

    /// What it may be, in words: `a whole number from 2 to 200`.
    var allowed: String {
        if !choices.isEmpty { return "one of \(choices.joined(separator: ", "))" }
        let low = DecimalText.short(limits.lowerBound, digits: 6)
        let high = DecimalText.short(limits.upperBound, digits: 6)
        return "\(isWhole ? "a whole number" : "a number") from \(low) to \(high)"
    }
}

/// What a figure keeps from one computation for the next; its kind alone knows what that is.
struct FigureWorkspace: Sendable {
    private var kept: (any Sendable)?

    /// What was kept, if it is of this type.
    func value<Value: Sendable>(as type: Value.Type = Value.self) -> Value? { kept as? Value }

    mutating func keep(_ value: some Sendable) { kept = value }
}
