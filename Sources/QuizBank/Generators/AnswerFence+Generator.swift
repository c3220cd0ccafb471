import Diagnostics
import Expressions
import Yams

extension AnswerFence {
    /// Reads `{generator: lstm-step, x: x, …, result: cell}`; nil, and said, where it makes no sense.
    ///
    /// - Parameter first: the answer's own call, which a mistake may change: `{result: cell}`, `{h: 0}`.
    /// - Returns: the formula of the result; the call is added to ``calls``.
    mutating func call(_ map: Node.Mapping, at node: Node, leaning first: GeneratorCall?) -> Expression? {
        guard let generator = generator(map, at: node, leaning: first) else { return nil }
        let type = generator.type
        var call = GeneratorCall(
            generator: generator, arguments: first?.generator == generator ? first?.arguments ?? [:] : [:])
        let known = type.parameters.map(\.name)
        var result = type.result
        for (key, value) in map {
            let name = key.scalar?.string ?? "?"
            if name == "generator" { continue }
            if name == "result" {
                result = value.scalar?.string
                continue
            }
            guard let parameter = type.parameters.first(where: { $0.name == name }) else {
                let likely = Diagnostic.nearest(to: name, among: known + ["result"])
                report(
                    key, "`\(generator.rawValue)` takes no `\(name)`",
                    likely.map { "Did you mean `\($0)`?" }
                        ?? "It takes \((known + ["result"]).joined(separator: ", "))")
                return nil
            }
            guard let argument = argument(value, for: parameter) else { return nil }
            call.arguments[name] = argument
        }
        if let missing = type.parameters.first(where: { !$0.isOptional && call.arguments[$0.name] == nil }) {
            report(
                node, "`\(generator.rawValue)` lacks `\(missing.name)`", "Give it \(missing.form.example)")
            return nil
        }
        guard let result else {
            report(
                node, "`\(generator.rawValue)` has several results, and none is asked for",
                "Add `result:` with the name of one, or a formula of them")
            return nil
        }
        guard let formula = formula(result, at: node) else { return nil }
        let isSameInputs = first.map { $0.generator == generator && $0.arguments == call.arguments } ?? false
        guard !isSameInputs else { return formula }
        guard !calls.isEmpty else {
            calls.append(call)
            return formula
        }
        // No author can write such a name, so that nothing else is taken for it.
        call.prefix = "\(calls.count + 1)."
        calls.append(call)
        let drawn = Set(draws.map(\.name))
        return formula.renaming { drawn.contains($0) ? $0 : call.prefix + $0 }
    }

    private mutating func generator(
        _ map: Node.Mapping, at node: Node, leaning first: GeneratorCall?
    ) -> Generator? {
        let known = Generator.allCases.map(\.rawValue)
        guard let value = map[Node("generator")] else {
            if let first { return first.generator }
            report(
                node, "the number is a map without a generator",
                "Add `generator:` with one of \(known.joined(separator: ", "))")
            return nil
        }
        let name = value.scalar?.string ?? ""
        guard let generator = Generator(rawValue: name) else {
            let likely = Diagnostic.nearest(to: name, among: known)
            report(
                value, "there is no generator `\(name.prefix(60))`",
                likely.map { "Did you mean `\($0)`?" } ?? "There are \(known.joined(separator: ", "))")
            return nil
        }
        return generator
    }

    private mutating func argument(
        _ node: Node, for parameter: GeneratorParameter
    )
        -> GeneratorCall.Argument?
    {
        let argument: GeneratorCall.Argument?
        switch parameter.form {
        case .word(let words):
            argument = node.scalar.flatMap { words.contains($0.string) ? .word($0.string) : nil }
        case .number:
            guard let text = node.scalar?.string else {
                argument = nil
                break
            }
            guard let formula = formula(text, at: node) else { return nil }
            argument = .formula(formula)
        case .numbers, .rows:
            argument = list(node, depth: 0)
        }
        guard let argument, Self.fits(argument, parameter.form) else {
            reportOnce(
                node, "`\(parameter.name)` is not what it should be", "Give it \(parameter.form.example)")
            return nil
        }
        return argument
    }

    private mutating func list(_ node: Node, depth: Int) -> GeneratorCall.Argument? {
        guard let items = node.sequence, !items.isEmpty, items.count <= GeneratorInputs.most else {
            return nil
        }
        var result: [GeneratorCall.Argument] = []
        for item in items {
            if let text = item.scalar?.string {
                guard let formula = formula(text, at: item) else { return nil }
                result.append(.formula(formula))
            } else {
                guard depth == 0, let inner = list(item, depth: 1) else { return nil }
                result.append(inner)
            }
        }
        return .list(result)
    }

    private static func fits(_ argument: GeneratorCall.Argument, _ form: GeneratorParameter.Form) -> Bool {
        let count = argument.formulas.count
        switch (argument, form) {
        case (.list, .numbers(let wanted)):
            return count <= GeneratorInputs.most && wanted.map { $0 == count } ?? true
        case (.list(let rows), .rows):
            let counts = Set(rows.map { row in if case .list(let row) = row { row.count } else { 0 } })
            return counts.count == 1 && !counts.contains(0) && count <= 4 * GeneratorInputs.most
        case (.formula, .number), (.word, .word): return true
        default: return false
        }
    }
}
