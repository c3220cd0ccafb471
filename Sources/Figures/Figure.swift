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
    private var definition: FigureDefinition?
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
            let reading = try FigureReading(fields)
            definition = reading.definition
            parameters = reading.parameters
            input.values = reading.values
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
    package init(notDrawn yaml: String, because reason: String) {
        let fields = FigureFields(yaml)
        kind = fields.kind
        caption = fields.caption ?? ""
        input = FigureInput(values: [:], fields: fields)
        problems = [reason]
    }

    /// Whether the arrow keys do anything here.
    package var isMovable: Bool { !parameters.isEmpty }

    /// Whether it can train on by itself.
    package var canRun: Bool { runningIndex != nil }

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
        for index in parameters.indices { take(index) }
        compute()
        return true
    }

    /// Starts or stops training on, from the beginning again when it was at the end.
    package mutating func toggleRunning() {
        guard let steps = runningIndex else { return }
        isRunning.toggle()
        if isRunning, parameters[steps].value >= parameters[steps].range.upperBound {
            parameters[steps].move(toEnd: false)
            take(steps)
            compute()
        }
    }

    /// One tick of a run: a few more steps of training; stops by itself at the end.
    package mutating func tick() {
        guard isRunning, let steps = runningIndex else { return }
        isRunning = problems.isEmpty && parameters[steps].move(by: 1)
        take(steps)
        compute()
    }

    /// Which parameter moves on by itself while the figure runs.
    private var runningIndex: Int? {
        definition?.runsAlong.flatMap { name in parameters.firstIndex { $0.name == name } }
    }

    /// What is computed next is computed from this parameter's value.
    private mutating func take(_ index: Int) {
        input.values[parameters[index].name] = parameters[index].value
    }

    private mutating func change(_ move: (inout FigureParameter) -> Bool) -> Bool {
        guard let chosen else { return false }
        isRunning = false
        guard move(&parameters[chosen]) else { return false }
        take(chosen)
        if let steps = runningIndex, steps != chosen {
            // Another rate is another training: it is watched from its first step.
            parameters[steps].move(toEnd: false)
            take(steps)
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
}
