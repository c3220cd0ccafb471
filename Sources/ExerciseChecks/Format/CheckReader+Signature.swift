import Diagnostics
import Expressions
import LessonMarkup
import Yams

extension CheckReader {
    /// `inputs`: each parameter once, with a kind that fits its type.
    mutating func readInputs(_ node: Node?) {
        let parameters = check.entryPoint.parameters
        guard let node else {
            if !parameters.isEmpty {
                report(
                    1, "the key `inputs` is missing",
                    "Say how each parameter is drawn: `x: \"[B, D] normal\"`")
            }
            return
        }
        guard let mapping = node.mapping else {
            return report(
                node, "`inputs` is no `name: kind` for each parameter",
                "Write `x: \"[B, D] normal\"` for each")
        }
        var known = Set(check.sizes.first?.entries.map(\.name) ?? [])
        var drawn: Set<String> = []
        for (key, value) in mapping {
            let name = key.scalar?.string ?? "?"
            guard let parameter = parameters.first(where: { $0.label == name }) else {
                report(
                    key, "`\(name)` is no parameter of \(check.entryPoint.signature)",
                    Self.suggestion(name, among: parameters.map(\.label), "parameters"))
                continue
            }
            if known.contains(name) {
                report(key, "`\(name)` is a size and an input", "Give the size another name")
            }
            guard let text = value.scalar?.string, value.null == nil else {
                report(
                    value, "the input `\(name)` is a list or a map",
                    "Put it in quotes: `\(name): \"[B, D] normal\"`")
                continue
            }
            readInput(text, name, parameter.type, value.mark?.line ?? 1, known)
            drawn.insert(name)
            known.insert(name)
        }
        for parameter in parameters where !drawn.contains(parameter.label) {
            guard !mapping.contains(where: { $0.key.scalar?.string == parameter.label }) else { continue }
            report(
                node.mark?.line,
                "the parameter `\(parameter.label)` of \(check.entryPoint.signature) is not drawn",
                "Add `\(parameter.label): …` to the inputs")
        }
    }

    private mutating func readInput(
        _ text: String, _ name: String, _ type: String, _ line: Int, _ known: Set<String>
    ) {
        let read: InputText
        do {
            read = try InputText(text)
        } catch {
            return report(line, "the input `\(name)`: \(error.message)", error.fix)
        }
        var recipe = InputRecipe(
            name: name, type: type, line: line, kind: read.kind, shape: read.shape, arguments: read.arguments,
            choices: read.choices)
        if let model = read.model {
            guard let other = check.inputs.first(where: { $0.name == model }) else {
                return report(
                    line, "`\(name)` is like `\(model)`, which is no input before it",
                    Self.suggestion(model, among: check.inputs.map(\.name), "inputs before it"))
            }
            (recipe.kind, recipe.arguments, recipe.choices) = (other.kind, other.arguments, other.choices)
            recipe.shape = read.shape ?? other.shape
        }
        guard recipe.kind.types.contains(type) else {
            let kinds = InputKind.allCases.filter { $0 != .like && $0.types.contains(type) }.map(\.rawValue)
            return report(
                line, "`\(recipe.kind.rawValue)` cannot fill `\(name)`, which is \(type)",
                "For \(type) there \(kinds.count == 1 ? "is" : "are") \(kinds.joined(separator: ", "))")
        }
        let isList = type.hasPrefix("[")
        if type == "Tensor" || isList {
            guard let shape = recipe.shape else {
                return report(line, "the input `\(name)` has no shape", "Write it as `[N] \(text)`")
            }
            if isList, shape.count != 1 {
                return report(
                    line, "`\(name)` is \(type) and has \(shape.count) axes", "A list has one: `[B * T] …`")
            }
            if [.probabilities, .oneHot, .mask].contains(recipe.kind), shape.isEmpty {
                return report(line, "the input `\(name)` has no axis", "Write it as `\(recipe.kind.form)`")
            }
        } else if recipe.shape != nil {
            return report(line, "`\(name)` is \(type), which has no axes", "Leave the brackets out")
        }
        for formula in (recipe.shape ?? []) + recipe.arguments {
            if let unknown = formula.names.sorted().first(where: { !known.contains($0) }) {
                return report(
                    line, "the input `\(name)` names `\(unknown)`, which is no size and no input before it",
                    Diagnostic.nearest(to: unknown, among: known.sorted()).map { "Did you mean `\($0)`?" }
                        ?? "Put the inputs it needs first, and the sizes in every case")
            }
        }
        check.inputs.append(recipe)
    }

    /// `results`: the axes of each, and what it is a gradient of.
    mutating func readResults(_ node: Node?) {
        let results = check.entryPoint.results
        let form =
            results.count == 1 && results[0].label.isEmpty
            ? "Write `results: [batch, unit]`, or `results: []` for a number"
            : "Write `results: {\(results.map { "\($0.label): [batch, unit]" }.joined(separator: ", "))}`"
        guard let node else { return report(1, "the key `results` is missing", form) }
        if results.count == 1, results[0].label.isEmpty {
            readResult(0, node, form)
            return
        }
        guard let mapping = node.mapping else { return report(node, "`results` names no results", form) }
        for (key, value) in mapping {
            let name = key.scalar?.string ?? "?"
            guard let place = results.firstIndex(where: { $0.label == name }) else {
                report(
                    key, "`\(name)` is no result of \(check.entryPoint.signature)",
                    Self.suggestion(name, among: results.map(\.label), "results"))
                continue
            }
            readResult(place, value, form)
        }
        for result in results where !mapping.contains(where: { $0.key.scalar?.string == result.label }) {
            report(node, "the axes of the result `\(result.label)` are missing", form)
        }
    }

    private static let resultKeys = ["axes", "gradientOf", "withheld"]

    private mutating func readResult(_ place: Int, _ node: Node, _ form: String) {
        var axes = node.sequence.map(Array.init)
        if let mapping = node.mapping {
            for (key, _) in mapping where !Self.resultKeys.contains(key.scalar?.string ?? "") {
                let name = key.scalar?.string ?? "?"
                report(
                    key, "unknown key `\(name)`",
                    Self.suggestion(name, among: Self.resultKeys, "keys"))
            }
            axes = mapping["axes"]?.sequence.map(Array.init)
            if let withheld = mapping["withheld"] {
                switch withheld.bool {
                case let isWithheld? where axes?.isEmpty == true:
                    check.entryPoint.results[place].isWithheld = isWithheld
                case nil: report(withheld, "`withheld` is neither true nor false", "Write `withheld: true`")
                default:
                    report(withheld, "`withheld` is for a number, and this result has axes", "Take it out")
                }
            }
            if let of = mapping["gradientOf"] {
                let name = of.scalar?.string ?? "?"
                let labels = check.entryPoint.parameters.map(\.label)
                if labels.contains(name) {
                    check.entryPoint.results[place].gradientOf = name
                } else {
                    report(
                        of, "`\(name)` is no parameter", Self.suggestion(name, among: labels, "parameters"))
                }
            }
        }
        guard let axes else { return report(node, "the axes of a result are no list", form) }
        let names = axes.compactMap { $0.scalar?.string }
        guard names.count == axes.count, names.allSatisfy({ $0.wholeMatch(of: /[a-z][a-z0-9 -]*/) != nil })
        else {
            return report(node, "an axis has no name in small letters", form)
        }
        let type = check.entryPoint.results[place].type
        if type.hasPrefix("["), names.count != 1 {
            return report(
                node, "a result of type \(type) has one axis", "Name what its elements are: [token]")
        }
        if type != "Tensor", !type.hasPrefix("["), !names.isEmpty {
            return report(node, "a result of type \(type) has no axes", "Write `[]`")
        }
        check.entryPoint.results[place].axes = names
    }

    /// `laws`: each by its word.
    mutating func readLaws(_ node: Node?) {
        guard let node else { return }
        guard let list = node.sequence else {
            return report(node, "`laws` is no list", "Write each as `- depends-on: h0`")
        }
        guard list.count <= 30 else { return report(node, "there are more than 30 laws", "Take some out") }
        var counts: [String: Int] = [:]
        let words = ExerciseLaws.all.map { $0.word }
        for item in list {
            guard let mapping = item.mapping else {
                report(item, "a law is no `name: arguments`", "Write it as `- depends-on: h0`")
                continue
            }
            let named = mapping.filter { !["say", "when"].contains($0.key.scalar?.string ?? "") }
            guard named.count == 1, let (key, value) = named.first.map({ ($0.key, $0.value) }) else {
                report(
                    item, "a law has not one name",
                    "Write each law as `- name: arguments`, with `say` and `when` under it")
                continue
            }
            let word = key.scalar?.string ?? "?"
            guard let law = ExerciseLaws.all.first(where: { $0.word == word }) else {
                report(key, "unknown law `\(word)`", Self.suggestion(word, among: words, "laws"))
                continue
            }
            counts[word, default: 0] += 1
            let arguments = LawArguments(
                node: value, entryPoint: check.entryPoint, recipes: check.inputs, form: law.form)
            do throws(LawProblem) {
                let changes =
                    try mapping["when"].map { node throws(LawProblem) in try arguments.changes(node) } ?? []
                check.laws.append(
                    StatedLaw(
                        law: try law.init(arguments), say: mapping["say"]?.scalar?.string, changes: changes,
                        number: counts[word] ?? 1))
            } catch {
                report(error.line ?? key.mark?.line, "the law `\(word)`: \(error.message)", error.fix)
            }
        }
    }
}
