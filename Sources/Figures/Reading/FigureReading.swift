import TextTools

/// A fence read against its kind: every knob's value, and what can be moved how far.
struct FigureReading {
    let definition: FigureDefinition
    private(set) var values: [String: Double] = [:]
    private(set) var parameters: [FigureParameter] = []
    private let fields: FigureFields

    /// - Throws: the first thing that is wrong with the fence.
    init(_ fields: FigureFields) throws(FigureProblem) {
        self.fields = fields
        definition = try Self.definition(fields)
        for knob in definition.knobs {
            values[knob.name] =
                try fields[knob.name].map { given throws(FigureProblem) in
                    guard let value = knob.value(of: given) else {
                        throw FigureProblem("`\(knob.name)` must be \(knob.allowed)")
                    }
                    return value
                } ?? knob.usual
        }
        try readParameters()
    }

    private static func definition(_ fields: FigureFields) throws(FigureProblem) -> FigureDefinition {
        guard let name = fields.kind, !name.isEmpty else {
            throw FigureProblem("the fence has no `kind`")
        }
        guard let found = FigureKind(rawValue: name)?.definition else {
            let names = FigureKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw FigureProblem("there is no figure “\(name.prefix(40))”. There are \(names)")
        }
        let known = ["kind", "vary", "caption"] + found.fields + found.knobs.map(\.name)
        for entry in fields.entries where !known.contains(entry.key) {
            throw FigureProblem(
                "\(name) has no “\(entry.key)”; it has \(known.dropFirst().joined(separator: ", "))")
        }
        return found
    }

    // MARK: What can be moved

    private mutating func readParameters() throws(FigureProblem) {
        guard let vary = fields["vary"] else {
            parameters = definition.usualVary.map { parameter in
                var parameter = parameter
                let value = values[parameter.name] ?? parameter.value
                let (low, high) = (parameter.range.lowerBound, parameter.range.upperBound)
                // What the fence sets lies on the way, also where it is beyond the usual ends.
                parameter.range = min(low, value)...max(high, value)
                parameter.value = value
                return parameter
            }
            return
        }
        guard case .map(let entries) = vary, entries.count <= 6 else {
            throw FigureProblem("`vary` must be {name: [from, to, step]}, with six names at most")
        }
        for entry in entries {
            guard let knob = definition.knobs.first(where: { $0.name == entry.key }) else {
                let names = definition.knobs.map(\.name).joined(separator: ", ")
                throw FigureProblem("`vary` names “\(entry.key.prefix(40))”; what can move is \(names)")
            }
            guard !parameters.contains(where: { $0.name == knob.name }) else {
                throw FigureProblem("`vary` names “\(knob.name)” twice")
            }
            let parameter = try parameter(entry.value, knob)
            values[knob.name] = parameter.value
            parameters.append(parameter)
        }
    }

    private func parameter(
        _ given: FigureValue, _ knob: FigureKnob
    ) throws(FigureProblem) -> FigureParameter {
        let stops = knob.choices.isEmpty ? try stops(given, knob) : try words(given, knob)
        let value = values[knob.name] ?? knob.usual
        guard fields[knob.name] == nil || stops.range.contains(value) else {
            let text = knob.choices.isEmpty ? DecimalText.short(value) : knob.choices[Int(value)]
            throw FigureProblem("`\(knob.name)` is \(text), outside what `vary` allows")
        }
        return FigureParameter(
            name: knob.name, value: min(max(value, stops.range.lowerBound), stops.range.upperBound),
            range: stops.range, step: stops.step, choices: knob.choices)
    }

    private func stops(
        _ given: FigureValue, _ knob: FigureKnob
    ) throws(FigureProblem) -> (range: ClosedRange<Double>, step: Double) {
        guard case .list(let items) = given, items.count == 3,
            case let numbers = items.compactMap(\.number), numbers.count == 3
        else { throw FigureProblem("`vary` \(knob.name) must be [from, to, step], three numbers") }
        let (low, high, step) = (numbers[0], numbers[1], numbers[2])
        guard knob.limits.contains(low), knob.limits.contains(high) else {
            throw FigureProblem("`vary` \(knob.name) must stay within \(knob.allowed)")
        }
        guard low < high, step > 0, (high - low) / step >= 1, (high - low) / step <= 1_000 else {
            throw FigureProblem(
                "`vary` \(knob.name) must go up from the first to the second in 1 to 1000 steps")
        }
        guard !knob.isWhole || (low == low.rounded() && step == step.rounded()) else {
            throw FigureProblem("`vary` \(knob.name) must go in whole steps")
        }
        return (low...high, step)
    }

    /// Neighbours among the knob's own words, in their order.
    private func words(
        _ given: FigureValue, _ knob: FigureKnob
    ) throws(FigureProblem) -> (range: ClosedRange<Double>, step: Double) {
        guard case .list(let items) = given, items.count > 1,
            case let places = items.compactMap(knob.value(of:)), places.count == items.count,
            zip(places, places.dropFirst()).allSatisfy({ $1 == $0 + 1 })
        else {
            throw FigureProblem(
                "`vary` \(knob.name) must list two or more of \(knob.choices.joined(separator: ", ")), "
                    + "in this order")
        }
        return (places[0]...places[places.count - 1], 1)
    }
}
