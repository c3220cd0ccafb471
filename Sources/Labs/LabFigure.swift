import CourseCatalog
import Diagnostics

/// A figure's fence that says `from: lab NAME`, filled with the runs it speaks of: the learner's last one of each variant,
/// and until there is one the run that came with the course.
package struct LabFigure {
    private let course: Course
    private let runs: LabRunStore

    /// - Parameter records: the folder in which `.workbook` lies; nil where only the course's own runs count.
    package init(course: Course, records: String?) {
        self.course = course
        runs = LabRunStore(course: course, records: records)
    }

    /// The fence with its runs; others come back as they are. What keeps it from being filled becomes its `problem`.
    package func filled(_ yaml: String) -> String {
        guard let source = Self.value("from", in: yaml), source.hasPrefix("lab ") else { return yaml }
        let name = source.dropFirst(4).filter { $0 != "\"" }
        guard let lab = course.labs.first(where: { $0.name == name }) else {
            let like = course.labLike(String(name)).map { ". Did you mean \($0)?" } ?? ""
            return Self.adding("problem: there is no lab \(Self.word(String(name)))\(like)", to: yaml)
        }
        let wanted =
            Self.value("variant", in: yaml)?.split { "[], ".contains($0) }.map(String.init)
            ?? lab.variants.map(\.name)
        var lines: [String] = []
        let shipped: [LabRunFigures]
        do {
            shipped = try runs.shipped(lab)
        } catch {
            return Self.adding("problem: \(Self.word(error.description))", to: yaml)
        }
        for name in wanted {
            guard let variant = lab.variant(name) else {
                return Self.adding("problem: the lab \(lab.name) has no variant \(Self.word(name))", to: yaml)
            }
            let own = runs.own(lab, variant)
            guard let run = own ?? shipped.first(where: { $0.variant == name }) else {
                return Self.adding(
                    "problem: nobody has run \(lab.called(variant)) yet and the course brings no run; "
                        + "\(lab.command(variant)) --model --ship makes one", to: yaml)
            }
            lines += Self.lines(run, isLearners: own != nil)
        }
        let bars = wanted.compactMap { lab.variant($0) }
        let all =
            [
                "measure: \"\(Self.word(lab.metric))\"", "guess: \(bars.first?.baseline ?? 0)",
                "bar: \(bars.first?.bar ?? 1)",
            ]
            + (lab.lossBaseline.map { ["guess-loss: \($0)"] } ?? [])
            + ["better: \(lab.better.rawValue)", "runs:"] + lines
        return Self.adding(all.joined(separator: "\n"), to: yaml)
    }

    /// A line of the fence for a run, and one for each that was trained beside it.
    private static func lines(_ run: LabRunFigures, isLearners: Bool) -> [String] {
        let whose = isLearners ? (run.isOwn ? "own" : "model") : "course"
        func line(
            _ name: String, _ whose: String, _ metric: [LabRunFigures.Point], _ loss: [LabRunFigures.Point]
        ) -> String {
            "  - [\(name), \(whose), \(run.seed), \(run.steps), \(lists(metric)), \(lists(loss))]"
        }
        return [line(run.variant, whose, run.metric, run.loss)]
            + (run.others ?? []).map { line("\"\(word($0.name))\"", "beside", $0.metric, []) }
    }

    private static func lists(_ points: [LabRunFigures.Point]) -> String {
        func list(_ numbers: [String]) -> String { "[" + numbers.joined(separator: ", ") + "]" }
        return list(points.map { "\($0.step)" }) + ", " + list(points.map { "\($0.value)" })
    }

    /// What stands behind a key at the beginning of a line.
    private static func value(_ key: String, in yaml: String) -> String? {
        for line in yaml.split(whereSeparator: \.isNewline) where line.hasPrefix("\(key):") {
            let text = line.dropFirst(key.count + 1).prefix { $0 != "#" }
            return text.split(separator: " ").joined(separator: " ")
        }
        return nil
    }

    private static func adding(_ lines: String, to yaml: String) -> String { yaml + "\n" + lines }

    /// Text that is nothing else in a fence.
    private static func word(_ text: String) -> String {
        String(text.map { "\"[]{}#,\n".contains($0) ? " " : $0 }.prefix(200))
    }
}
