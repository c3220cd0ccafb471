import Diagnostics

/// Reads what a `lab.md` may have besides: its options and what data it takes.
struct LabExtrasReader {
    let file: String
    private(set) var diagnostics: [Diagnostic] = []

    private static let optionForm =
        "Write each option as `- name: …` with `kind: whole, number or choice`, `usual: …`, `range: [from, to]` or "
        + "`choices: […]`, and `about: …` under it"
    private static let dataForm = "Write `data:` with `formats: [lines, csv]` and `about: …` under it"

    init(file: String) { self.file = file }

    /// The options, those left out that are not whole.
    mutating func options(_ node: PlacedNode, _ line: Int) -> [LabOption] {
        guard let list = node.sequence, !list.isEmpty else {
            report(line, "`options` is no list", Self.optionForm)
            return []
        }
        var options: [LabOption] = []
        for item in list {
            guard let option = option(item) else { continue }
            if options.contains(where: { $0.name == option.name }) {
                report(item.line, "two options are called \(option.name)", "Rename one of them")
            } else {
                options.append(option)
            }
        }
        return options
    }

    private mutating func option(_ item: PlacedNode) -> LabOption? {
        let known = ["name", "kind", "usual", "range", "choices", "about"]
        guard let values = values(of: item, known: known, "an option", Self.optionForm) else { return nil }
        func text(_ key: String) -> String? { values[key]?.node.text.flatMap { $0.isEmpty ? nil : $0 } }
        guard let name = text("name"), LabReader.isName(name) else {
            report(
                values["name"]?.line ?? item.line, "an option's `name` is missing or no name",
                "Use lower-case letters, digits and dashes: units")
            return nil
        }
        guard let about = text("about") else {
            report(item.line, "the option \(name) has no `about`", "Say in a sentence what it does")
            return nil
        }
        guard let kind = kind(text("kind"), of: name, values, item.line) else { return nil }
        var option = LabOption(name: name, kind: kind, usual: "", about: about, line: item.line)
        guard let usual = text("usual").flatMap(option.value) else {
            report(
                values["usual"]?.line ?? item.line,
                "the option \(name) has "
                    + (text("usual").map { "the usual value \($0)" } ?? "no `usual` value"),
                "Write `usual:` with \(option.allowed)")
            return nil
        }
        option.usual = usual
        return option
    }

    private mutating func kind(
        _ word: String?, of name: String, _ values: [String: (node: PlacedNode, line: Int)], _ line: Int
    ) -> LabOption.Kind? {
        let range = values["range"]?.node.sequence?.compactMap(\.text) ?? []
        switch word {
        case "choice":
            let words = values["choices"]?.node.sequence?.compactMap(\.text) ?? []
            if words.count > 1, Set(words).count == words.count, words.allSatisfy({ !$0.isEmpty }) {
                return .choice(words)
            }
            report(
                values["choices"]?.line ?? line, "the option \(name) has no `choices`",
                "Write `choices: [one, another]`, none twice")
        case "whole":
            let ends = range.compactMap { Int($0) }
            if ends.count == 2, range.count == 2, ends[0] < ends[1] { return .whole(ends[0]...ends[1]) }
            report(
                values["range"]?.line ?? line, "the option \(name) has no `range` of whole numbers",
                "Write `range: [1, 64]`")
        case "number":
            let ends = range.compactMap { Double($0) }.filter(\.isFinite)
            if ends.count == 2, range.count == 2, ends[0] < ends[1] { return .number(ends[0]...ends[1]) }
            report(
                values["range"]?.line ?? line, "the option \(name) has no `range`", "Write `range: [0, 0.1]`")
        default:
            report(
                values["kind"]?.line ?? line,
                "the option \(name) has \(word.map { "the `kind` \($0)" } ?? "no `kind`")",
                "Write `kind: whole`, `kind: number` or `kind: choice`")
        }
        return nil
    }

    /// What data the lab takes; nil where that cannot be told.
    mutating func data(_ node: PlacedNode, _ line: Int) -> LabData? {
        guard
            let values = values(
                of: node, known: ["formats", "columns", "about"], "`data`", Self.dataForm, line: line)
        else { return nil }
        guard let about = values["about"]?.node.text, !about.isEmpty else {
            report(line, "`data` has no `about`", "Say in a sentence what stands in such a file")
            return nil
        }
        var formats: [LabData.Format] = []
        for item in values["formats"]?.node.sequence ?? [] {
            guard let format = item.text.flatMap(LabData.Format.init(rawValue:)), !formats.contains(format)
            else {
                report(
                    item.line, "`formats` has \(item.text ?? "a list"), which is none or stands there twice",
                    "They are \(LabData.Format.allCases.map(\.rawValue).joined(separator: ", "))")
                return nil
            }
            formats.append(format)
        }
        guard !formats.isEmpty else {
            report(values["formats"]?.line ?? line, "`data` has no list of `formats`", Self.dataForm)
            return nil
        }
        var columns: [String] = []
        if let (node, line) = values["columns"] {
            columns = (node.sequence ?? []).compactMap(\.text).filter { !$0.isEmpty }
            if columns.isEmpty || columns.count != node.sequence?.count || !formats.contains(where: \.isTable)
            {
                report(
                    line, "`columns` is no list of names, or none of the formats has columns",
                    "Write `columns: [from, to]` beside `formats: [csv]`, or take it out")
            }
        }
        return LabData(formats: formats, columns: columns, about: about)
    }

    /// The values of a map by their keys, each one of `known`; nil where it is no map.
    private mutating func values(
        of node: PlacedNode, known: [String], _ what: String, _ form: String, line: Int? = nil
    ) -> [String: (node: PlacedNode, line: Int)]? {
        guard let pairs = node.pairs else {
            report(line ?? node.line, "\(what) is no map", form)
            return nil
        }
        var values: [String: (node: PlacedNode, line: Int)] = [:]
        for (key, value) in pairs {
            let name = key.text ?? "?"
            if known.contains(name) {
                values[name] = (value, key.line)
            } else {
                report(
                    key.line, "unknown key `\(name)` of \(what)",
                    Diagnostic.nearest(to: name, among: known).map { "Did you mean `\($0)`?" }
                        ?? "Remove it; the keys are \(known.joined(separator: ", "))")
            }
        }
        return values
    }

    private mutating func report(_ line: Int?, _ message: String, _ fix: String) {
        diagnostics.append(Diagnostic(.error, file: file, line: line, message: message, fix: fix))
    }
}
