import Expressions
import NumericCore
import SubmissionRuntime

extension Tolerance {
    /// For laws: room for another order of sums, twice over. A law never decides alone.
    static let law = Tolerance(relative: 1e-3, absolute: 1e-4)
}

extension LawInput {
    /// Another value that its recipe could have drawn, as far as numbers go; lengths and orders stay as they are.
    func redrawn(_ value: WireValue, _ random: inout SeededRandom) -> WireValue {
        let width = max(1, value.sizes.last ?? 1)
        let numbers = value.numbers
        switch recipe?.kind {
        case .probabilities?:
            let weights = numbers.map { _ in 0.1 + Double(random.uniform()) }
            return value.mapNumbers { place, _ in
                let start = place / width * width
                return weights[place] / weights[start..<min(start + width, weights.count)].reduce(0, +)
            }
        case .oneHot?, .mask?:
            return value.mapNumbers { place, _ in numbers[place / width * width + (place + 1) % width] }
        case .uniform?, .number?:
            let (low, high) = (numbers.min() ?? 0, numbers.max() ?? 0)
            guard low < high else { return value }
            let fresh = numbers.map { _ in low + (high - low) * Double(random.uniform()) }
            return value.mapNumbers { place, _ in fresh[place] }
        case .lengths?, .sortedLengths?, .permutation?, .constant?: return value
        default: return value.redrawn(&random)
        }
    }
}

extension [LawInput] {
    /// "`x` and `h0`".
    var names: String {
        let all = map { "`\($0.name)`" }
        guard all.count > 1 else { return all.first ?? "" }
        return all.dropLast().joined(separator: ", ") + " and " + all[all.count - 1]
    }
}

extension [LawResult] {
    /// "the result", or "`states` and `last`".
    var names: String {
        guard count > 1 else { return first?.name ?? "" }
        return dropLast().map(\.name).joined(separator: ", ") + " and " + self[count - 1].name
    }

    /// "the result is", "`states` and `last` are".
    var areNames: String { names + (count > 1 ? " are" : " is") }
}

extension LawArguments {
    /// What formulas of a law may name: sizes, as the inputs at hand have them, and lone numbers.
    static func names(_ inputs: [WireValue], _ recipes: [InputRecipe], _ labels: [String]) -> [String: Double]
    {
        var names: [String: Double] = [:]
        for (label, value) in zip(labels, inputs) {
            if value.sizes.isEmpty, let number = value.numbers.first { names[label] = number }
            guard let shape = recipes.first(where: { $0.name == label })?.shape else { continue }
            for (formula, size) in zip(shape, value.sizes) {
                if case .name(let name) = formula { names[name] = Double(size) }
            }
        }
        return names
    }
}

extension Expression {
    /// Elementwise over values by name: an element at the same place, of the same row, or a lone number.
    func value(
        at place: Int, of count: Int, _ columns: [String: [Double]], _ names: [String: Double] = [:]
    ) -> Double {
        var names = names
        for name in self.names {
            guard let column = columns[name], !column.isEmpty else { continue }
            if column.count == count {
                names[name] = column[place]
            } else if count % column.count == 0 {
                names[name] = column[place / (count / column.count)]
            }
        }
        return value(names)
    }
}
