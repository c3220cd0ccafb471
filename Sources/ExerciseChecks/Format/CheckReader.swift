import Diagnostics
import Expressions
import LessonMarkup
import SmallYAML
import Yams

/// Reads check.yml key by key and gathers every problem on the way.
struct CheckReader {
    let file: String
    private(set) var problems: [Diagnostic] = []
    var check: CheckFile

    /// The keys of check.yml.
    static let keys = [
        "format", "reference", "stub", "uses", "sizes", "where", "edges", "equal", "inputs", "results",
        "tolerance",
        "fixed", "laws",
    ]
    /// The version of the format that is read here.
    static let format = 1

    init(file: String, entryPoint: EntryPoint) {
        self.file = file
        check = CheckFile(file: file, entryPoint: entryPoint)
    }

    mutating func report(_ line: Int?, _ message: String, _ fix: String) {
        problems.append(Diagnostic(.error, file: file, line: line, message: message, fix: fix))
    }

    mutating func report(_ node: Node?, _ message: String, _ fix: String) {
        report(node?.mark?.line, message, fix)
    }

    /// "Did you mean …", or what there is.
    static func suggestion(_ word: String, among known: [String], _ what: String) -> String {
        Diagnostic.nearest(to: word, among: known).map { "Did you mean `\($0)`?" }
            ?? "The \(what) are \(known.joined(separator: ", "))"
    }

    mutating func read(_ text: String, trials: Int) {
        let root: Node?
        do {
            root = try SmallYAML.parse(text)
        } catch {
            report(error.line ?? 1, "check.yml \(error.message)", error.fix)
            return
        }
        guard let mapping = root?.mapping else {
            report(
                root?.mark?.line ?? 1, "check.yml is not a list of `key: value` lines",
                "`workbook help check` shows the format")
            return
        }
        for (key, _) in mapping {
            let name = key.scalar?.string ?? "?"
            guard !Self.keys.contains(name) else { continue }
            report(key, "unknown key `\(name)`", Self.suggestion(name, among: Self.keys, "keys"))
        }
        guard readFormat(mapping) else { return }
        readPlainKeys(mapping)
        readSizes(mapping)
        readInputs(mapping["inputs"])
        readResults(mapping["results"])
        readLaws(mapping["laws"])
        if problems.isEmpty { tryDraws(trials) }
    }

    private mutating func readFormat(_ mapping: Node.Mapping) -> Bool {
        guard let node = mapping["format"] else {
            report(1, "the key `format` is missing", "Write `format: \(Self.format)` first")
            return true
        }
        guard node.scalar?.string == "\(Self.format)" else {
            let later = (node.scalar?.string).flatMap(Int.init).map { $0 > Self.format } ?? false
            report(
                node, "the format is not \(Self.format)",
                later ? "This check is for a newer workbook: update it" : "Write `format: \(Self.format)`")
            return false
        }
        return true
    }

    private mutating func readPlainKeys(_ mapping: Node.Mapping) {
        if let node = mapping["reference"] {
            let name = node.scalar?.string ?? ""
            if let function = References.function(name) {
                check.reference = name
                if !function.fits(check.entryPoint) {
                    report(
                        node,
                        "`\(name)` takes \(function.types) and the solution is \(check.entryPoint.signature)",
                        "Name another function, or leave `reference` out: the solution is the reference then")
                }
            } else {
                report(
                    node, "there is no reference `\(name)`",
                    Self.suggestion(name, among: References.all.map(\.name), "references"))
            }
        }
        if let node = mapping["stub"] {
            check.isStubFaulty = node.scalar?.string == "faulty"
            if !check.isStubFaulty {
                report(node, "`stub` is not `faulty`", "Write `stub: faulty`, or leave it out")
            }
        }
        if let node = mapping["uses"] {
            let list = node.sequence.map { $0.compactMap { $0.scalar?.string } } ?? []
            check.uses = list
            let areNames = list.allSatisfy { $0.wholeMatch(of: /[a-z][a-z0-9_]*/) != nil }
            if list.isEmpty || !areNames || list.count != node.sequence?.count {
                report(node, "`uses` is no list of exercises", "Write `uses: [rnn_step]`")
            }
        }
        if let node = mapping["fixed"] {
            let name = node.scalar?.string ?? ""
            check.fixed = name
            if name.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9._-]*\.json/) == nil {
                report(node, "`fixed` is no JSON file of this folder", "Write `fixed: examples.json`")
            }
        }
        if let node = mapping["tolerance"] { readTolerance(node) }
    }

    private mutating func readTolerance(_ node: Node) {
        if node.scalar?.string == "exact" {
            check.tolerance = .exact
            return
        }
        let form = "Write `tolerance: exact` or `tolerance: {relative: 1e-4, absolute: 1e-5}`"
        guard let mapping = node.mapping else {
            return report(node, "the tolerance has no form that is known", form)
        }
        for (key, value) in mapping {
            let name = key.scalar?.string ?? "?"
            guard let number = value.scalar.flatMap({ Float($0.string) }), number >= 0, number <= 1 else {
                report(value, "`\(name)` is no number from 0 to 1", form)
                continue
            }
            switch name {
            case "relative": check.tolerance.relative = number
            case "absolute": check.tolerance.absolute = number
            default:
                report(
                    key, "unknown key `\(name)`",
                    Self.suggestion(name, among: ["relative", "absolute"], "keys"))
            }
        }
    }

    /// Draws with a few seeds: what fails is the file's fault, and better known now than at a learner's desk.
    private mutating func tryDraws(_ trials: Int) {
        for seed in 0..<max(0, trials) {
            do throws(Diagnostic) {
                let drawn = try check.draw(seed: UInt64(seed))
                guard let function = check.reference.flatMap(References.function) else { continue }
                for drawn in drawn.cases + drawn.equal where function.answer(drawn.inputs) == nil {
                    let shapes = zip(check.entryPoint.parameters, drawn.inputs).map {
                        "\($0.label) \($1.sizes)"
                    }
                    report(
                        check.inputs.first?.line,
                        "\(function.name) is \(function.types), and \(drawn.name) gives "
                            + shapes.joined(separator: ", "),
                        "Give each input the shape that the reference takes")
                    return
                }
            } catch {
                problems.append(error)
                return
            }
        }
    }
}

extension Node.Mapping {
    /// The value of a key.
    subscript(_ name: String) -> Node? { first { $0.key.scalar?.string == name }?.value }
}
