/// A figure from a fence: computed when made and whenever a parameter moves.
package struct Figure: Sendable {
    /// The fence's name for it; nil when it has none.
    package let kind: String?
    package let caption: String
    /// What the arrow keys move, in the fence's order; empty when nothing moves.
    package private(set) var parameters: [FigureParameter] = []
    /// The parameters as the fence has them.
    private var initial: [FigureParameter] = []
    /// The parameter being moved while the figure is selected.
    package private(set) var chosen: Int?
    /// Whether it trains on at every tick of the pager.
    package private(set) var isRunning = false
    private(set) var content: FigureContent?
    /// Why it cannot be drawn, one sentence each.
    package private(set) var problems: [String] = []

    private var input: FigureInput
    private var definition: FigureKind?
    private var workspace = FigureWorkspace()

    /// Reads a fence and computes it; what is wrong with it is kept to be shown in its place.
    package init(yaml: String) {
        let fields = FigureFields(yaml)
        kind = fields.kind
        caption = fields.caption ?? ""
        input = FigureInput(values: [:], fields: fields)
        problems = fields.problems
        guard problems.isEmpty else { return }
        do {
            let definition = try Self.definition(fields)
            self.definition = definition
            input.values = try Self.values(fields, definition)
            parameters = try Self.parameters(fields, definition, &input.values)
            for parameter in parameters { input.highest[parameter.name] = parameter.range.upperBound }
            compute()
        } catch {
            problems = [error.message]
        }
        // What could not be drawn once has nothing to move; what is moved into trouble can be moved out.
        if !problems.isEmpty { parameters = [] }
        initial = parameters
    }

    /// A figure that is not computed, with the reason.
    init(notDrawn yaml: String, because reason: String) {
        let fields = FigureFields(yaml)
        kind = fields.kind
        caption = fields.caption ?? ""
        input = FigureInput(values: [:], fields: fields)
        problems = [reason]
    }

    /// Whether the arrow keys do anything here.
    package var isMovable: Bool { !parameters.isEmpty }

    /// Whether it can train on by itself.
    package var canRun: Bool { isMovable && definition?.name == FigureKind.lossCurve.name }

    /// The name of the chosen parameter, for the status line.
    package var chosenName: String? { chosen.map { parameters[$0].name } }

    /// Its value, as the figure prints it.
    package var chosenValue: String? { chosen.map { parameters[$0].text } }

    /// What the figure says, in words.
    package var sentence: String { content?.sentence ?? problems.joined(separator: " ") }

    /// The figure in a few numbers: a row of names, then rows of values. Empty when it cannot be drawn.
    package var table: [[String]] { content?.table ?? [] }

    // MARK: Moving

    /// Chooses the parameter that moves; nil lets the figure go. Out of range counts as nil.
    package mutating func choose(_ index: Int?) {
        chosen = index.flatMap { parameters.indices.contains($0) ? $0 : nil }
        if chosen == nil { isRunning = false }
    }

    package var parameterCount: Int { parameters.count }

    /// Moves the chosen parameter by whole steps and computes the figure anew.
    ///
    /// - Returns: whether there was anywhere to go.
    package mutating func move(by steps: Int) -> Bool {
        change { $0.move(by: steps) }
    }

    /// Gives a parameter the nearest value that it can have, and computes the figure anew.
    ///
    /// - Returns: whether that changed anything.
    package mutating func set(_ index: Int, to value: Double) -> Bool {
        guard parameters.indices.contains(index), value.isFinite else { return false }
        let before = chosen
        chosen = index
        defer { chosen = before }
        let hasChanged = change { parameter in
            let old = parameter.value
            parameter.value = parameter.nearest(to: value)
            return parameter.value != old
        }
        // Told in words, a training is not watched.
        isRunning = false
        return hasChanged
    }

    /// Moves the chosen parameter to its lowest or highest value.
    package mutating func move(toEnd isHighest: Bool) -> Bool {
        change { parameter in
            let before = parameter.value
            parameter.move(toEnd: isHighest)
            return parameter.value != before
        }
    }

    /// Brings every parameter back to where it was at first.
    ///
    /// - Returns: whether any had been moved.
    package mutating func reset() -> Bool {
        guard parameters != initial else { return false }
        isRunning = false
        parameters = initial
        for parameter in parameters { input.values[parameter.name] = parameter.value }
        compute()
        return true
    }

    /// Starts or stops training on, from the beginning again when it was at the end.
    package mutating func toggleRunning() {
        guard canRun, let steps = stepsIndex else { return }
        isRunning.toggle()
        if isRunning, parameters[steps].value >= parameters[steps].range.upperBound {
            parameters[steps].move(toEnd: false)
            input.values["steps"] = parameters[steps].value
            compute()
        }
    }

    /// One tick of a run: a few more steps of training; stops by itself at the end.
    package mutating func tick() {
        guard isRunning, let steps = stepsIndex else { return }
        isRunning = problems.isEmpty && parameters[steps].move(by: 1)
        input.values["steps"] = parameters[steps].value
        compute()
    }

    private var stepsIndex: Int? { parameters.firstIndex { $0.name == "steps" } }

    private mutating func change(_ move: (inout FigureParameter) -> Bool) -> Bool {
        guard let chosen else { return false }
        isRunning = false
        guard move(&parameters[chosen]) else { return false }
        input.values[parameters[chosen].name] = parameters[chosen].value
        if canRun, let steps = stepsIndex, steps != chosen {
            // Another rate is another training: it is watched from its first step.
            parameters[steps].move(toEnd: false)
            input.values["steps"] = parameters[steps].value
            isRunning = true
        }
        compute()
        return true
    }

    private mutating func compute() {
        guard let definition else { return }
        do {
            content = try definition.compute(input, &workspace)
            problems = []
        } catch {
            content = nil
            problems = [error.message]
        }
    }

    // MARK: Reading

    private static func definition(_ fields: FigureFields) throws(FigureProblem) -> FigureKind {
        guard let name = fields.kind, !name.isEmpty else {
            throw FigureProblem("the fence has no `kind`")
        }
        guard let found = FigureKind.all.first(where: { $0.name == name }) else {
            let names = FigureKind.all.map(\.name).joined(separator: ", ")
            throw FigureProblem("there is no figure “\(name.prefix(40))”. There are \(names)")
        }
        let known = ["kind", "vary", "caption"] + found.fields + found.knobs.map(\.name)
        for entry in fields.entries where !known.contains(entry.key) {
            throw FigureProblem(
                "\(name) has no “\(entry.key)”; it has \(known.dropFirst().joined(separator: ", "))")
        }
        return found
    }

    private static func values(
        _ fields: FigureFields, _ definition: FigureKind
    ) throws(FigureProblem) -> [String: Double] {
        var values: [String: Double] = [:]
        for knob in definition.knobs {
            guard let given = fields[knob.name] else {
                values[knob.name] = knob.usual
                continue
            }
            guard let number = given.number, knob.limits.contains(number),
                !knob.isWhole || number == number.rounded()
            else {
                throw FigureProblem("`\(knob.name)` must be \(limits(of: knob))")
            }
            values[knob.name] = number
        }
        return values
    }

    private static func limits(of knob: FigureKind.Knob) -> String {
        let noun = knob.isWhole ? "a whole number" : "a number"
        let low = FigureNumber.short(knob.limits.lowerBound, digits: 6)
        return "\(noun) from \(low) to \(FigureNumber.short(knob.limits.upperBound, digits: 6))"
    }

    private static func parameters(
        _ fields: FigureFields, _ definition: FigureKind, _ values: inout [String: Double]
    ) throws(FigureProblem) -> [FigureParameter] {
        guard let vary = fields["vary"] else {
            return definition.usualVary.map { parameter in
                var parameter = parameter
                parameter.value = values[parameter.name] ?? parameter.value
                return parameter
            }
        }
        guard case .map(let entries) = vary, entries.count <= 6 else {
            throw FigureProblem("`vary` must be {name: [from, to, step]}, with six names at most")
        }
        var result: [FigureParameter] = []
        for entry in entries {
            guard let knob = definition.knobs.first(where: { $0.name == entry.key }) else {
                let names = definition.knobs.map(\.name).joined(separator: ", ")
                throw FigureProblem("`vary` names “\(entry.key.prefix(40))”; what can move is \(names)")
            }
            guard !result.contains(where: { $0.name == knob.name }) else {
                throw FigureProblem("`vary` names “\(knob.name)” twice")
            }
            let parameter = try parameter(
                entry, knob, values[knob.name] ?? knob.usual, fields[knob.name] != nil)
            values[knob.name] = parameter.value
            result.append(parameter)
        }
        return result
    }

    private static func parameter(
        _ entry: FigureValue.Entry, _ knob: FigureKind.Knob, _ value: Double, _ isGiven: Bool
    ) throws(FigureProblem) -> FigureParameter {
        guard case .list(let items) = entry.value, items.count == 3,
            case let numbers = items.compactMap(\.number), numbers.count == 3
        else { throw FigureProblem("`vary` \(knob.name) must be [from, to, step], three numbers") }
        let (low, high, step) = (numbers[0], numbers[1], numbers[2])
        guard knob.limits.contains(low), knob.limits.contains(high) else {
            throw FigureProblem("`vary` \(knob.name) must stay within \(limits(of: knob))")
        }
        guard low < high, step > 0, (high - low) / step >= 1, (high - low) / step <= 1_000 else {
            throw FigureProblem(
                "`vary` \(knob.name) must go up from the first to the second in 1 to 1000 steps")
        }
        guard !knob.isWhole || (low == low.rounded() && step == step.rounded()) else {
            throw FigureProblem("`vary` \(knob.name) must go in whole steps")
        }
        guard !isGiven || (low...high).contains(value) else {
            throw FigureProblem("`\(knob.name)` is \(FigureNumber.short(value)), outside what `vary` allows")
        }
        return FigureParameter(
            name: knob.name, value: min(max(value, low), high), range: low...high, step: step)
    }
}
