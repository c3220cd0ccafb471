import Expressions
import NumericCore
import SubmissionRuntime

/// A result is a formula of inputs and other results, element by element.
struct EqualsLaw: ExerciseLaw {
    static let word = "equals"
    static let form = "equals: {result: last, to: states, at: {step: last}}"

    let result: LawResult
    let formula: Expression
    private let text: String
    /// An axis of the one result that the formula names, and which of its indices.
    private let slice: (result: LawResult, axis: Int, name: String, isLast: Bool)?
    private let labels: [String]
    private let others: [EntryPoint.Result]
    private let recipes: [InputRecipe]

    init(_ arguments: LawArguments) throws(LawProblem) {
        labels = arguments.entryPoint.parameters.map(\.label)
        others = arguments.entryPoint.results
        recipes = arguments.recipes
        guard arguments.node.mapping != nil else {
            result = try arguments.result(nil)
            formula = try arguments.formula(arguments.node, "the formula")
            text = try arguments.text(arguments.node, "the formula")
            slice = nil
            try check(arguments)
            return
        }
        try arguments.allow("result", "to", "at")
        result = try arguments.result(arguments["result"])
        formula = try arguments.formula(arguments["to"], "the formula `to`")
        text = try arguments.text(arguments["to"], "the formula `to`")
        if let pair = arguments["at"]?.mapping?.first {
            let source = try arguments.result(arguments["to"])
            let name = pair.key.scalar?.string ?? ""
            guard let axis = source.result.axes.firstIndex(of: name), let end = pair.value.scalar?.string,
                ["first", "last"].contains(end)
            else { throw arguments.problem("`at` names an axis of \(source.name), and first or last") }
            slice = (source, axis, name, end == "last")
        } else {
            slice = nil
        }
        try check(arguments)
    }

    private func check(_ arguments: LawArguments) throws(LawProblem) {
        let sizes = recipes.flatMap { $0.shape ?? [] }.flatMap(\.names)
        let known = Set(labels + others.map(\.label) + sizes)
        if let unknown = formula.names.sorted().first(where: { !known.contains($0) }) {
            throw arguments.problem("`\(unknown)` is no input, result or size")
        }
    }

    var sentence: String {
        guard let slice else { return "\(result.name.capitalizedFirst) is \(text), element by element." }
        return
            "\(result.name.capitalizedFirst) is \(slice.result.name) at the \(slice.isLast ? "last" : "first") \(slice.name)."
    }

    func probes(
        around inputs: [WireValue], answer: ([WireValue]) -> [WireValue]?, random: inout SeededRandom
    ) -> [[WireValue]] { [inputs] }

    func holds(_ inputs: [[WireValue]], _ answers: [[WireValue]]) -> Bool {
        zip(inputs, answers).allSatisfy { inputs, answer in
            let mine = answer[result.index]
            if let slice {
                let whole = answer[slice.result.index]
                guard whole.sizes.indices.contains(slice.axis), whole.sizes[slice.axis] > 0,
                    let part = whole.picking(
                        [slice.isLast ? whole.sizes[slice.axis] - 1 : 0], axis: slice.axis)
                else { return true }
                return mine.numbers.count == part.numbers.count
                    && zip(mine.numbers, part.numbers).allSatisfy {
                        Tolerance.law.accepts(Float($0), Float($1))
                    }
            }
            var columns = Dictionary(zip(labels, inputs.map(\.numbers))) { first, _ in first }
            for (place, other) in others.enumerated() where !other.label.isEmpty && place != result.index {
                columns[other.label] = answer[place].numbers
            }
            let names = LawArguments.names(inputs, recipes, labels)
            let numbers = mine.numbers
            return numbers.indices.allSatisfy { place in
                let right = formula.value(at: place, of: numbers.count, columns, names)
                return !right.isFinite || Tolerance.law.accepts(Float(numbers[place]), Float(right))
            }
        }
    }
}

extension String {
    /// With a capital first letter, unless it begins with a sign.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
