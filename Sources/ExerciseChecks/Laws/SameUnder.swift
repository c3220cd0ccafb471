import Expressions
import NumericCore
import SubmissionRuntime

/// A permutation, a reversal or a shift of inputs changes nothing, or moves a result's axis along.
struct SameUnder: ExerciseLaw {
    static let word = "same-under"
    static let form = "same-under: {permute: [keys, values], over: S}"

    enum Change: String, Sendable, CaseIterable { case permute, reverse, shift }

    let change: Change
    let inputs: [LawInput]
    let over: String?
    let isByRow: Bool
    /// The axis of results that is moved in the same way.
    let along: String?
    let results: [LawResult]

    init(_ arguments: LawArguments) throws(LawProblem) {
        try arguments.allow("permute", "reverse", "shift", "over", "each", "along", "results")
        let changes = Change.allCases.filter { arguments[$0.rawValue] != nil }
        guard changes.count == 1 else {
            throw arguments.problem("it names not one of permute, reverse and shift")
        }
        change = changes[0]
        inputs = try arguments.inputs(arguments[change.rawValue])
        over = try arguments["over"].map { node throws(LawProblem) in try arguments.text(node, "the size") }
        isByRow = arguments["each"]?.scalar?.string == "row"
        let along = try arguments["along"].map { node throws(LawProblem) in
            try arguments.text(node, "the axis")
        }
        self.along = along
        results = try arguments.results(arguments["results"])
        if change != .shift {
            guard let over, inputs.allSatisfy({ $0.axis(of: over) != nil }) else {
                throw arguments.problem("`over` names no axis of \(inputs.names)")
            }
        }
        if let along, !results.contains(where: { $0.result.axes.contains(along) }) {
            throw arguments.problem("no result has an axis `\(along)`")
        }
    }

    var sentence: String {
        let what =
            switch change {
            case .permute: "Another order of \(inputs.names)"
            case .reverse: "\(inputs.names.capitalizedFirst) in reverse"
            case .shift:
                "One number added to all of \(inputs.names)\(isByRow ? ", another for each row," : "")"
            }
        guard let along else { return "\(what) changes nothing: \(results.areNames) the same." }
        return
            "\(what) moves \(results.names) along the axis \(along) in the same way, and changes nothing else."
    }

    func probes(
        around inputs: [WireValue], answer: ([WireValue]) -> [WireValue]?, random: inout SeededRandom
    ) -> [[WireValue]] {
        var changed = inputs
        if change == .shift {
            for input in self.inputs {
                let width = isByRow ? max(1, inputs[input.index].sizes.last ?? 1) : .max
                let steps = inputs[input.index].numbers.indices.map {
                    $0 % width == 0 ? Double(random.normal()) : 0
                }
                changed[input.index] = inputs[input.index].mapNumbers { $1 + 1 + steps[$0 / width * width] }
            }
            return [inputs, changed]
        }
        let size = inputs[self.inputs[0].index].sizes[self.inputs[0].axis(of: over ?? "") ?? 0]
        let order = order(size)
        for input in self.inputs {
            guard let axis = input.axis(of: over ?? ""),
                let moved = inputs[input.index].picking(order, axis: axis)
            else {
                return []
            }
            changed[input.index] = moved
        }
        return [inputs, changed]
    }

    /// The same for every draw, so that results can be moved back: each two steps on, or in reverse.
    private func order(_ size: Int) -> [Int] {
        change == .reverse ? (0..<size).reversed() : (0..<size).map { ($0 + 2) % size }.swappingFirst()
    }

    func holds(_ inputs: [[WireValue]], _ answers: [[WireValue]]) -> Bool {
        guard answers.count == 2 else { return true }
        return results.allSatisfy { result in
            var right = answers[0][result.index]
            if let along, let axis = result.result.axes.firstIndex(of: along) {
                guard right.sizes.indices.contains(axis),
                    let moved = right.picking(order(right.sizes[axis]), axis: axis)
                else { return true }
                right = moved
            }
            return answers[1][result.index].agrees(with: right, .law)
        }
    }
}

extension [Int] {
    /// With its first two in each other's place, so that an order is no mere rotation.
    fileprivate func swappingFirst() -> [Int] { count < 2 ? self : [self[1], self[0]] + dropFirst(2) }
}
