import Expressions

/// One use of a generator in an answer: which it is and what it is given.
package struct GeneratorCall: Sendable, Equatable {
    /// An argument as it is written.
    indirect enum Argument: Sendable, Equatable {
        case formula(Expression)
        case list([Argument])
        case word(String)

        /// The formulas in it.
        var formulas: [Expression] {
            switch self {
            case .formula(let formula): [formula]
            case .list(let items): items.flatMap(\.formulas)
            case .word: []
            }
        }
    }

    let generator: Generator
    var arguments: [String: Argument]
    /// What stands before the names of its values: nothing for the answer's own, which a text may name.
    var prefix = ""

    /// The values by name; none where the inputs do not fit.
    func values(_ drawn: [String: Double]) -> [String: Double] { (try? computed(drawn)) ?? [:] }

    /// The values by name; throws why there are none.
    func computed(_ drawn: [String: Double]) throws(QuizError) -> [String: Double] {
        var numbers: [String: [[Double]]] = [:]
        var words: [String: String] = [:]
        for parameter in generator.type.parameters {
            guard let argument = arguments[parameter.name] else {
                if case .word(let known) = parameter.form { words[parameter.name] = known.first }
                continue
            }
            switch argument {
            case .word(let word): words[parameter.name] = word
            case .formula(let formula): numbers[parameter.name] = [[formula.value(drawn)]]
            case .list(let items):
                numbers[parameter.name] = items.map { item in
                    item.formulas.map { $0.value(drawn) }
                }
            }
            for value in (numbers[parameter.name] ?? []).joined() where !(abs(value) <= 1e6) {
                throw QuizError(
                    "`\(parameter.name)` is \(NumberText.text(value)), and no number up to a million",
                    fix: "Narrow what is drawn, or mend the formula")
            }
        }
        let values = try generator.type.values(GeneratorInputs(numbers: numbers, words: words))
        guard !prefix.isEmpty else { return values }
        return values.reduce(into: [:]) { $0[prefix + $1.key] = $1.value }
    }
}

extension Expression {
    /// The same with other names.
    func renaming(_ name: (String) -> String) -> Expression {
        switch self {
        case .number: self
        case .name(let old): .name(name(old))
        case .negated(let operand): .negated(operand.renaming(name))
        case .binary(let sign, let left, let right):
            .binary(sign, left.renaming(name), right.renaming(name))
        case .call(let function, let arguments): .call(function, arguments.map { $0.renaming(name) })
        }
    }
}
