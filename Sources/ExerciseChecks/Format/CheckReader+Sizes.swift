import Expressions
import LessonMarkup
import Yams

extension CheckReader {
    /// `sizes`, `where`, `edges` and `equal`.
    mutating func readSizes(_ mapping: Node.Mapping) {
        guard let node = mapping["sizes"] else {
            // A function of texts or flags alone has no sizes; each of its cases is a draw.
            check.sizes = (0..<Self.casesWithoutSizes).map { _ in SizeLine(line: 1, entries: []) }
            for key in ["where", "edges", "equal"] {
                guard let node = mapping[key] else { continue }
                report(
                    node, "`\(key)` without `sizes`",
                    "Write the sizes of each case first: `sizes: [{B: 2..3, D: 4..6}]`")
            }
            return
        }
        guard let lines = node.sequence, !lines.isEmpty else {
            return report(node, "`sizes` is no list of cases", "Write a case a line, `- {B: 2..3, D: 4..6}`")
        }
        guard lines.count <= 20 else { return report(node, "there are more than 20 cases", "Take some out") }
        for line in lines {
            if let sizes = sizeLine(line) { check.sizes.append(sizes) }
        }
        guard check.sizes.count == lines.count else { return }
        let names = check.sizes[0].entries.map(\.name)
        for sizes in check.sizes.dropFirst() where Set(sizes.entries.map(\.name)) != Set(names) {
            report(
                sizes.line, "this case has other sizes than the first",
                "Each case needs all of \(names.joined(separator: ", "))")
        }
        guard problems.isEmpty else { return }
        if let node = mapping["where"] { readConditions(node, names) }
        readEdges(mapping["edges"], names)
        if let node = mapping["equal"] { readEqual(node, names) }
    }

    /// How many cases are drawn where there are no sizes.
    static let casesWithoutSizes = 12

    private mutating func sizeLine(_ node: Node) -> SizeLine? {
        let line = node.mark?.line ?? 1
        guard let pairs = Self.pairs(node), !pairs.isEmpty else {
            report(node, "a case is no `{name: size}`", "Write `{B: 2..3, D: 4..6, H: D}`")
            return nil
        }
        guard pairs.count <= 12 else {
            report(node, "a case has more than 12 sizes", "Write the others as formulas in the inputs")
            return nil
        }
        var entries: [SizeLine.Entry] = []
        for (name, text) in pairs {
            guard name.wholeMatch(of: /[A-Za-z][A-Za-z0-9_]*/) != nil else {
                report(line, "`\(name)` is no name of a size", "A size is named by a letter or a word")
                return nil
            }
            guard let rule = rule(text, line, name, before: entries.map(\.name)) else { return nil }
            entries.append(SizeLine.Entry(name: name, rule: rule))
        }
        return SizeLine(line: line, entries: entries)
    }

    private mutating func rule(_ text: String, _ line: Int, _ name: String, before: [String]) -> SizeRule? {
        do {
            let sides = text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false).map(
                String.init)
            let formulas = try sides.map { try InputText.formula($0) }
            for formula in formulas {
                if let unknown = formula.names.sorted().first(where: { !before.contains($0) }) {
                    report(
                        line, "the size \(name) names `\(unknown)`, which is no size before it",
                        "Put the sizes it needs first")
                    return nil
                }
            }
            let rule: SizeRule = formulas.count == 2 ? .range(formulas[0], formulas[1]) : .value(formulas[0])
            if case .range(let from, let to) = rule, from.names.isEmpty, to.names.isEmpty,
                rule.constantRange == nil
            {
                report(
                    line, "`\(text)` is no range of sizes",
                    "Write the smaller end first, both whole and from 0 to \(SizeLine.largest)")
                return nil
            }
            return rule
        } catch let problem as InputText.Problem {
            report(line, "the size \(name): \(problem.message)", problem.fix)
        } catch {}
        return nil
    }

    private mutating func readConditions(_ node: Node, _ names: [String]) {
        guard let texts = Self.texts(node) else {
            return report(node, "`where` is no list of conditions", "Write `where: [mod(d, 2) = 0, S < T]`")
        }
        for text in texts {
            do throws(InputText.Problem) {
                let condition = try SizeCondition(parsing: text, line: node.mark?.line ?? 1)
                let unknown = condition.left.names.union(condition.right.names).subtracting(names).sorted()
                if let first = unknown.first {
                    report(
                        node, "`\(first)` in `\(text)` is no size",
                        Self.suggestion(first, among: names, "sizes"))
                }
                check.conditions.append(condition)
            } catch {
                report(node, error.message, error.fix)
            }
        }
    }

    private mutating func readEdges(_ node: Node?, _ names: [String]) {
        var written: [String: (values: [Int], line: Int)] = [:]
        if let node {
            let form = "Write `edges: {T: [1, 2, 24], K: none}`"
            guard let mapping = node.mapping else {
                return report(node, "`edges` is no `{size: values}`", form)
            }
            for (key, value) in mapping {
                let name = key.scalar?.string ?? "?"
                guard names.contains(name) else {
                    report(key, "`\(name)` is no size", Self.suggestion(name, among: names, "sizes"))
                    continue
                }
                let values =
                    value.scalar?.string == "none"
                    ? [] : value.sequence?.map { $0.scalar.flatMap { Int($0.string) } ?? -1 }
                guard let values, values.count <= 8,
                    values.allSatisfy({ (0...SizeLine.largest).contains($0) })
                else {
                    report(value, "the edges of \(name) are no list of up to 8 sizes", form)
                    continue
                }
                if !values.isEmpty, isFollowing(name) {
                    report(
                        key, "the size \(name) follows others in the first case, so it has no edges",
                        "Give edges to those")
                    continue
                }
                written[name] = (values, value.mark?.line ?? 1)
            }
        }
        for entry in check.sizes[0].entries {
            if let (values, line) = written[entry.name] {
                var seen: Set<Int> = []
                check.edges += values.filter { seen.insert($0).inserted }.map {
                    SizeEdge(name: entry.name, value: $0, line: line)
                }
                continue
            }
            guard case .range = entry.rule else { continue }
            // A range that hangs on other sizes has no longest value of its own.
            let rules = check.sizes.compactMap { $0.entries.first { $0.name == entry.name }?.rule }
            let ends = rules.compactMap { $0.constantRange?.upperBound }
            let long = ends.count == rules.count ? [max(6, 2 * (ends.max() ?? 0))] : []
            check.edges += ([1, 2] + long).map {
                SizeEdge(name: entry.name, value: $0, line: check.sizes[0].line)
            }
        }
    }

    /// Whether a size of the first case is a formula of others.
    private func isFollowing(_ name: String) -> Bool {
        guard case .value(let formula)? = check.sizes[0].entries.first(where: { $0.name == name })?.rule
        else { return false }
        return !formula.names.isEmpty
    }

    private mutating func readEqual(_ node: Node, _ names: [String]) {
        guard let list = node.sequence else {
            return report(node, "`equal` is no list", "Write `equal: [{T: B}]`")
        }
        for item in list {
            guard let pairs = Self.pairs(item), !pairs.isEmpty else {
                report(item, "a case of equal sizes is no `{size: size}`", "Write `equal: [{T: B}]`")
                continue
            }
            var line = check.sizes[0]
            line.line = item.mark?.line ?? 1
            for (name, text) in pairs {
                guard let place = line.entries.firstIndex(where: { $0.name == name }) else {
                    report(item, "`\(name)` is no size", Self.suggestion(name, among: names, "sizes"))
                    continue
                }
                guard let rule = rule(text, line.line, name, before: names.filter { $0 != name }) else {
                    continue
                }
                // What it equals is drawn before it.
                let used: Set<String> =
                    switch rule {
                    case .value(let formula): formula.names
                    case .range(let from, let to): from.names.union(to.names)
                    }
                let entry = SizeLine.Entry(name: name, rule: rule)
                line.entries.remove(at: place)
                let last = line.entries.lastIndex { used.contains($0.name) } ?? place - 1
                line.entries.insert(entry, at: min(line.entries.count, max(place, last + 1)))
            }
            check.equal.append(line)
        }
    }

    /// The pairs of `{a: 1, b: max(a, 2)}`: YAML divides at every comma, also within parentheses.
    static func pairs(_ node: Node) -> [(name: String, text: String)]? {
        guard let mapping = node.mapping else { return nil }
        var pairs: [(name: String, text: String)] = []
        for (key, value) in mapping {
            guard let name = key.scalar?.string, let text = value.scalar?.string else { return nil }
            if let last = pairs.last, isOpen(last.text), value.null != nil {
                pairs[pairs.count - 1].text += ", \(name)"
            } else {
                pairs.append((name, text))
            }
        }
        return pairs
    }

    /// The texts of a list, put together again where a comma stands in parentheses.
    static func texts(_ node: Node) -> [String]? {
        guard let sequence = node.sequence else { return nil }
        var texts: [String] = []
        for item in sequence {
            guard let text = item.scalar?.string else { return nil }
            if let last = texts.last, isOpen(last) {
                texts[texts.count - 1] = "\(last), \(text)"
            } else {
                texts.append(text)
            }
        }
        return texts
    }

    private static func isOpen(_ text: String) -> Bool {
        text.count { $0 == "(" } > text.count { $0 == ")" }
    }
}
