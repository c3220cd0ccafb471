import NumericCore
import SubmissionRuntime

/// A function of the reference core under the name that check.yml has for it.
package struct ReferenceFunction: Sendable {
    /// "rnn-step".
    package let name: String
    /// The axes of each parameter, a letter each: "BD"; one letter stands for one size, and "4H" for four times it. "*" is a
    /// tensor of any shape, which the function looks at itself.
    let shapes: [String]
    let parameterTypes: [String]
    let resultTypes: [String]
    private let call: @Sendable ([WireValue]) -> [WireValue]?

    /// Wraps a function. The core stops the program at shapes that do not fit, so they are looked at first; what shapes do
    /// not tell the function looks at itself, and throws.
    init<each Argument: WireConvertible & SendableMetatype, each Result: WireConvertible & SendableMetatype>(
        _ name: String, _ shapes: [String],
        _ function: @escaping @Sendable (repeat each Argument) throws -> (repeat each Result)
    ) {
        self.name = name
        self.shapes = shapes
        var (parameters, results): ([String], [String]) = ([], [])
        repeat parameters.append(Self.typeName((each Argument).self))
        repeat results.append(Self.typeName((each Result).self))
        (parameterTypes, resultTypes) = (parameters, results)
        call = { values in
            var place = 0
            func next<Value: WireConvertible>(_: Value.Type) throws(Misfit) -> Value {
                guard place < values.count, let value = Value(values[place]) else { throw Misfit() }
                place += 1
                return value
            }
            do {
                let results = try function(repeat try next((each Argument).self))
                var answer: [WireValue] = []
                repeat answer.append((each results).wireValue)
                return answer
            } catch {
                return nil
            }
        }
    }

    /// Inputs that a function does not take.
    struct Misfit: Error {}

    /// What it answers; nil where kinds or shapes do not fit.
    package func answer(_ inputs: [WireValue]) -> [WireValue]? {
        guard inputs.count == shapes.count else { return nil }
        var sizes: [Character: Int] = [:]
        for (input, text) in zip(inputs, shapes) {
            if text == "*" { continue }
            let axes = Self.axes(text)
            guard input.sizes.count == axes.count else { return nil }
            for (size, axis) in zip(input.sizes, axes) {
                guard size > 0, size % axis.times == 0 else { return nil }
                let one = size / axis.times
                guard sizes[axis.letter, default: one] == one else { return nil }
                sizes[axis.letter] = one
            }
        }
        return call(inputs)
    }

    /// "4HD" as four times H, and D.
    private static func axes(_ text: String) -> [(times: Int, letter: Character)] {
        var axes: [(times: Int, letter: Character)] = []
        var times = 1
        for character in text {
            if let digit = character.wholeNumberValue {
                times = digit
            } else {
                axes.append((times, character))
                times = 1
            }
        }
        return axes
    }

    /// Whether a function has the same types.
    func fits(_ entryPoint: EntryPoint) -> Bool {
        entryPoint.parameters.map(\.type) == parameterTypes && entryPoint.results.map(\.type) == resultTypes
    }

    /// "(Tensor [B, D], Int) -> Tensor".
    var types: String {
        let list = zip(parameterTypes, shapes).map { type, letters in
            if letters == "*" { return "\(type) of any shape" }
            let axes = Self.axes(letters).map { ($0.times == 1 ? "" : "\($0.times)") + String($0.letter) }
            return letters.isEmpty ? type : "\(type) [\(axes.joined(separator: ", "))]"
        }
        let results = resultTypes.count == 1 ? resultTypes[0] : "(\(resultTypes.joined(separator: ", ")))"
        return "(\(list.joined(separator: ", "))) -> \(results)"
    }

    private static func typeName(_ type: any WireConvertible.Type) -> String {
        switch type {
        case is [Int].Type: "[Int]"
        case is [Float].Type: "[Float]"
        case is [String].Type: "[String]"
        default: "\(type)"
        }
    }
}
