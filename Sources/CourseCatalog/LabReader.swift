import Diagnostics
import LessonMarkup

/// Reads the `lab.md` of a lesson against the course it belongs to.
struct LabReader {
    let lesson: String
    let file: String
    let course: Course
    private var diagnostics: [Diagnostic] = []
    /// Where each variant begins, by its name.
    private var places: [String: Int] = [:]

    private static let keys = [
        "name", "title", "metric", "better", "baseline", "bar", "loss-baseline", "seconds", "steps",
        "expected", "sample",
    ]
    /// Three minutes are the most that a lab may take.
    static let seconds = 5...180
    static let steps = 1...1_000_000

    init(lesson: String, file: String, course: Course) {
        self.lesson = lesson
        self.file = file
        self.course = course
    }

    /// The lab, with all that is wrong with it.
    mutating func read() -> Lab {
        var lab = Lab(
            name: "", title: lesson, lesson: lesson, file: file,
            programFolder: "\(course.root)/solutions/\(lesson)/lab", metric: "metric", better: .higher,
            lossBaseline: nil, variants: [], body: Document(blocks: []), diagnostics: [])
        let text: String
        do {
            text = try TextFile.read("\(course.root)/\(file)", within: course.root, as: file)
        } catch {
            lab.diagnostics = [error]
            return lab
        }
        let document = Document(parsing: text, macros: course.macros.scope)
        let front = FrontMatter(
            of: document, file: file, keys: Self.keys, nodes: ["uses", "variants", "options", "data"],
            required: ["name", "title", "metric", "baseline", "bar", "seconds", "steps"])
        diagnostics = front.diagnostics
        lab.body = Document(blocks: document.blocks)
        lab.title = front.values["title"]?.text ?? lesson
        lab.metric = front.values["metric"]?.text ?? lab.metric
        if let (name, line) = front.values["name"] {
            lab.name = name
            if !Self.isName(name) {
                report(
                    line, "`name` is \(name)", "Use lower-case letters, digits and dashes: delayed-recall")
            }
        }
        if let (text, line) = front.values["better"] {
            lab.better = choice(text, line, "better") ?? .higher
        }
        lab.lossBaseline = front.values["loss-baseline"].flatMap { number($0.text, $0.line, "loss-baseline") }
        lab.sample = front.values["sample"]?.text
        var extras = LabExtrasReader(file: file)
        if let (node, line) = front.nodes["options"] { lab.options = extras.options(node, line) }
        if let (node, line) = front.nodes["data"] { lab.data = extras.data(node, line) }
        diagnostics += extras.diagnostics
        var usual = LabVariant(
            name: lab.name, lesson: lesson, uses: [], baseline: 0, bar: 1, expected: .reached, steps: 1,
            seconds: Self.seconds.upperBound)
        fill(&usual, from: front.values)
        if let (node, line) = front.nodes["uses"] { usual.uses = uses(node, line) }
        if let (node, line) = front.nodes["variants"] {
            lab.variants = variants(node, line, usual)
        } else {
            lab.variants = [usual]
        }
        let opening = front.values["bar"]?.line ?? document.frontMatter?.firstLine ?? 1
        for variant in lab.variants { check(variant, of: lab, places[variant.name] ?? opening) }
        if document.blocks.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .warning, file: file, message: "has no text below its front matter",
                    fix: "Say what the lab shows and what to watch"))
        }
        checkProgram(of: lab)
        if front.diagnostics.contains(where: { $0.severity == .error }) { lab.variants = [] }
        lab.diagnostics = diagnostics
        return lab
    }

    /// What both a lab and its variants may say, and where a message about it points.
    private mutating func fill(_ variant: inout LabVariant, from values: [String: (text: String, line: Int)])
    {
        if let (text, line) = values["baseline"] {
            variant.baseline = number(text, line, "baseline") ?? variant.baseline
        }
        if let (text, line) = values["bar"] { variant.bar = number(text, line, "bar") ?? variant.bar }
        if let (text, line) = values["steps"] {
            variant.steps = whole(text, line, "steps", Self.steps) ?? variant.steps
        }
        if let (text, line) = values["seconds"] {
            variant.seconds = whole(text, line, "seconds", Self.seconds) ?? variant.seconds
        }
        if let (text, line) = values["expected"] {
            variant.expected = choice(text, line, "expected") ?? variant.expected
        }
    }

    private mutating func variants(_ node: PlacedNode, _ line: Int, _ usual: LabVariant) -> [LabVariant] {
        let form = "Write each variant as `- name: …` with `lesson: …` and `uses: […]` under it"
        guard let list = node.sequence, !list.isEmpty else {
            report(line, "`variants` is no list", form)
            return []
        }
        var found: [LabVariant] = []
        let known = ["name", "lesson", "uses", "baseline", "bar", "steps", "seconds", "expected"]
        for item in list {
            guard let pairs = item.pairs else {
                report(item.line, "a variant is no `name` with `lesson` and `uses`", form)
                continue
            }
            var variant = usual
            variant.name = ""
            var values: [String: (text: String, line: Int)] = [:]
            for (key, value) in pairs {
                let name = key.text ?? "?"
                if name == "uses" {
                    for stem in uses(value, key.line) where !variant.uses.contains(stem) {
                        variant.uses.append(stem)
                    }
                } else if known.contains(name), let text = value.text, !text.isEmpty {
                    values[name] = (text, value.line)
                } else if known.contains(name) {
                    report(key.line, "`\(name)` of a variant must be text", "Write `\(name): …` on one line")
                } else {
                    let likely = Diagnostic.nearest(to: name, among: known)
                    report(
                        key.line, "unknown key `\(name)` of a variant",
                        likely.map { "Did you mean `\($0)`?" }
                            ?? "Remove it; the keys are \(known.joined(separator: ", "))")
                }
            }
            fill(&variant, from: values)
            variant.name = values["name"]?.text ?? ""
            if !Self.isName(variant.name) {
                report(
                    values["name"]?.line ?? item.line, "a variant's `name` is missing or no name",
                    "Use lower-case letters, digits and dashes: lstm")
                continue
            }
            if found.contains(where: { $0.name == variant.name }) {
                report(item.line, "two variants are called \(variant.name)", "Rename one of them")
            }
            if let (id, line) = values["lesson"] {
                if course.lessons.contains(where: { $0.id == id }) {
                    variant.lesson = id
                } else {
                    report(
                        line, "the variant \(variant.name) is of the lesson \(id), which does not exist",
                        course.lessonLike(id).map { "Did you mean `\($0)`?" } ?? "Name a lesson's folder")
                }
            }
            places[variant.name] = item.line
            found.append(variant)
        }
        return found
    }

    private mutating func uses(_ node: PlacedNode, _ line: Int) -> [String] {
        guard let list = node.sequence else {
            report(line, "`uses` is no list", "Write `uses: [rnn_forward, rnn_backward]`, or take it out")
            return []
        }
        return list.compactMap { item in
            guard let stem = item.text else {
                report(item.line, "`uses` names no exercise", "Write the names of files: rnn_forward")
                return nil
            }
            guard let exercise = course.exercise(ofStem: stem), exercise.name == stem else {
                report(
                    item.line, "`uses` names \(stem), which is no exercise of this course",
                    course.exerciseLike(stem).map {
                        "Did you mean `\($0.map { $0 == "-" ? "_" : "\($0)" }.joined())`?"
                    } ?? "Write the name of a file in exercises/, without .swift")
                return nil
            }
            return stem
        }
    }

    private mutating func check(_ variant: LabVariant, of lab: Lab, _ line: Int) {
        let name = lab.variants.count > 1 ? "of \(variant.name) " : ""
        if variant.bar == variant.baseline || !lab.isReached(variant.baseline, by: variant.bar) {
            report(
                line,
                "the bar \(name)is \(variant.bar), which is not better than the baseline \(variant.baseline)",
                "Write `better: \(lab.better == .higher ? "lower" : "higher")` if it is, or raise the bar")
        }
        guard let own = course.lessons.firstIndex(where: { $0.id == variant.lesson }) else { return }
        for stem in variant.uses {
            guard let exercise = course.exercise(ofStem: stem),
                let place = course.lessons.firstIndex(where: { $0.id == exercise.lesson }), place > own
            else { continue }
            report(
                line,
                "\(variant.name.isEmpty ? "it" : variant.name) uses \(stem) of \(exercise.lesson), a later "
                    + "lesson than its own, \(variant.lesson)", "Give the variant that lesson, or take it out"
            )
        }
    }

    private mutating func checkProgram(of lab: Lab) {
        guard FileKind(of: "\(lab.programFolder)/main.swift") != .file else { return }
        diagnostics.append(
            Diagnostic(
                .error, file: "solutions/\(lesson)/lab/main.swift",
                message: "the program of \(file) is missing",
                fix: "Write it; it may have other files beside it"))
    }

    private mutating func number(_ text: String, _ line: Int, _ key: String) -> Double? {
        if let value = Double(text), value.isFinite { return value }
        report(line, "`\(key)` is \(text), which is no number", "Write a number such as 0.95")
        return nil
    }

    private mutating func whole(
        _ text: String, _ line: Int, _ key: String, _ range: ClosedRange<Int>
    ) -> Int? {
        if let value = Int(text), range.contains(value) { return value }
        report(
            line, "`\(key)` is \(text)",
            "Write a whole number from \(range.lowerBound) to \(range.upperBound)")
        return nil
    }

    private mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ text: String, _ line: Int, _ key: String
    ) -> Choice? where Choice.RawValue == String {
        if let value = Choice(rawValue: text) { return value }
        report(
            line, "`\(key)` is \(text)",
            "Write \(Choice.allCases.map { "`\($0.rawValue)`" }.joined(separator: " or "))")
        return nil
    }

    static func isName(_ text: String) -> Bool {
        text.wholeMatch(of: /[a-z][a-z0-9]*(?:-[a-z0-9]+)*/) != nil
    }

    private mutating func report(_ line: Int?, _ message: String, _ fix: String) {
        diagnostics.append(Diagnostic(.error, file: file, line: line, message: message, fix: fix))
    }
}
